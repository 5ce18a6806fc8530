/** What happens to a text while somebody is in it is said in the bar, and takes away neither the place nor the words. */
import type { Page } from 'playwright-core'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, listen, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { waterMeters } from '#test/support/water-meters.ts'

/** What has the focus, and where it is on the screen. */
const place = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    return { id: focused?.id, top: focused?.getBoundingClientRect().top ?? 0 }
  })

type Place = Awaited<ReturnType<typeof place>>
/** The same element at the same height; browsers round fractions of a pixel as they like. */
const isSamePlace = (one: Place, other: Place) => one.id === other.id && Math.abs(one.top - other.top) < 1.5

const isInSight = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })

test('a row is taken away while a colleague writes in it: she writes on, is told where she looks, and keeps her words', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
  const anna = await open({ as: cast.anna })
  await anna.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const [annas, bos] = [await openDraft(anna, draft), await openDraft(await open({ as: cast.bo }), draft)]
  const conclusions = async () => ((await draft.stored()).conclusions ?? []).map(({ text }) => text)
  const before = await conclusions()

  await annas.getByRole('button', { name: 'Lägg till slutsats' }).click()
  await annas.keyboard.type('Mät före köpet')
  const name = `Ta bort Slutsats ${before.length + 1}`
  const remove = bos.getByRole('button', { name: new RegExp(`^${name}`) })
  await remove.waitFor()
  const was = await place(annas)
  const heard = await listen(annas)
  await remove.click()
  const notice = annas.locator('.bar-notice')
  await notice.getByText(/^Observera: Någon annan har tagit bort Slutsats/).waitFor()
  expect(await isInSight(annas, '.bar-notice')).toBe(true)
  expect(isSamePlace(await place(annas), was)).toBe(true)
  await annas.keyboard.type('. Skrivet efteråt')
  expect(isSamePlace(await place(annas), was)).toBe(true)
  expect((await heard()).join()).toContain('Någon annan har tagit bort')
  expect(await conclusions()).toEqual(before)

  // the words, to put elsewhere
  await notice.getByRole('button', { name: 'Visa det jag skrev' }).click()
  expect(await textbox(annas, 'Det du skrev').inputValue()).toBe('Mät före köpet. Skrivet efteråt')
  expect(await axeViolations(annas)).toEqual([])
  await notice.getByRole('button', { name: 'Kopiera det jag skrev' }).click()
  await textbox(annas, 'Sammanfattning').click()
  await annas.keyboard.press('Control+a')
  await annas.keyboard.press('Control+v')
  expect(await textbox(annas, 'Sammanfattning').inputValue()).toBe('Mät före köpet. Skrivet efteråt')

  // back again, as it was when she went on writing
  await notice.getByRole('button', { name: 'Ta tillbaka raden' }).click()
  expect(await notice.count()).toBe(0)
  await expect.poll(conclusions).toEqual([...before, 'Mät före köpet. Skrivet efteråt'])
  expect(await annas.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')

  // and gone for good, when she has seen it
  await annas.locator('.editor-row').getByText('Mät före köpet').first().waitFor()
  await annas.locator('#f-conclusions .editor-input').last().click()
  await remove.click()
  await notice.getByRole('button', { name: 'Stäng meddelandet' }).click()
  expect(await notice.count()).toBe(0)
  expect(await annas.evaluate(() => document.activeElement?.closest('#f-conclusions') !== null)).toBe(true)
  await saved(annas)
  expect(await conclusions()).toEqual(before)
})

test('closing the notice of a row that one removed oneself leaves the focus in the group', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  await page.getByRole('button', { name: /^Ta bort Slutsats 1/ }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  expect(await focused()).toBe('Lägg till slutsats')
})
