/** Rows of one sentence are written one after another, as in a list. */
import type { Page } from 'playwright-core'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

const lines = (page: Page) => page.locator('#f-conclusions .editor-input')
const written = (page: Page) =>
  lines(page).evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')))
/** Which of the rows has the caret, and where in it. */
const caret = (page: Page) =>
  lines(page).evaluateAll((all) => {
    const at = document.activeElement
    return at instanceof HTMLTextAreaElement ? [all.indexOf(at), at.selectionStart] : null
  })
const conclusions = [
  { id: 'conclusion-1', text: 'Mät först' },
  { id: 'conclusion-2', text: 'Byt sedan' },
]

test('Enter begins the next row, Backspace in an empty one goes back, and undo takes back each of them', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: { conclusions } })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  await lines(page).first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  expect(await caret(page)).toEqual([1, 0])
  // the empty row is the next one already
  await page.keyboard.press('Enter')
  expect(await written(page)).toEqual(['Mät först', '', 'Byt sedan'])
  await page.keyboard.type('Fråga VA')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Räkna')
  expect(await written(page)).toEqual(['Mät först', 'Fråga VA', 'Räkna', 'Byt sedan'])

  for (let letter = 0; letter < 'Räkna'.length; letter++) await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  expect(await written(page)).toEqual(['Mät först', 'Fråga VA', 'Byt sedan'])
  expect(await caret(page)).toEqual([1, 'Fråga VA'.length])
  await page.keyboard.press('Control+z')
  expect(await written(page)).toEqual(['Mät först', 'Fråga VA', '', 'Byt sedan'])
  expect(await caret(page)).toEqual([2, 0])
  await page.keyboard.press('Control+y')
  expect(await written(page)).toEqual(['Mät först', 'Fråga VA', 'Byt sedan'])
  // in a row with words the key takes a letter, and in the first row nothing
  await lines(page).first().fill('')
  await page.keyboard.press('Backspace')
  expect(await written(page)).toEqual(['', 'Fråga VA', 'Byt sedan'])
  await saved(page)
  expect((await draft.stored()).conclusions?.map(({ text }) => text)).toEqual(['Fråga VA', 'Byt sedan'])
})

test('a row in which a colleague is stays, and her words bring back one that went before they came', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: { conclusions } })
  const [anna, bo] = [await open({ as: cast.anna }), await open({ as: cast.bo })]
  const [annas, bos] = [await openDraft(anna, draft), await openDraft(bo, draft)]
  await lines(annas).last().click()
  await annas.keyboard.press('Enter')
  await expect.poll(() => lines(bos).count()).toBe(3)

  const marks = annas.locator('#f-conclusions .person-mark:visible')
  await lines(bos).last().click()
  await expect.poll(() => marks.count()).toBe(1)
  await annas.keyboard.press('Backspace')
  expect(await written(annas)).toEqual(['Mät först', 'Byt sedan', ''])

  // he leaves it, loses the network, comes back and writes there; meanwhile she removes it
  await textbox(bos, 'Rubrik').click()
  await expect.poll(() => marks.count()).toBe(0)
  await bo.context.setOffline(true)
  await lines(bos).last().click()
  await bos.keyboard.type('Tänk på brunnarna')
  await annas.keyboard.press('Backspace')
  expect(await written(annas)).toEqual(['Mät först', 'Byt sedan'])
  await bo.context.setOffline(false)
  const all = ['Mät först', 'Byt sedan', 'Tänk på brunnarna']
  await expect.poll(() => written(annas), { timeout: 20_000 }).toEqual(all)
  await expect.poll(() => written(bos)).toEqual(all)
  await saved(bos)
  expect((await draft.stored()).conclusions?.map(({ text }) => text)).toEqual(all)
  // what told him that it was gone is gone as well
  await expect.poll(() => bos.locator('.bar-notice', { hasText: 'Någon annan' }).count()).toBe(0)
})
