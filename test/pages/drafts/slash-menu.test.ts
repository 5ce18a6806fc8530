/** The list that a slash opens, with the keyboard as somebody who does not see it would use it. */
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

test('a slash opens the list of blocks, typing filters it, Enter inserts and Escape leaves the text alone', async ({
  db,
  cast,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const text = textbox(page, 'Förutsättningar')
  const list = page.getByRole('listbox', { name: 'Lägg in' })
  await text.click()

  await page.keyboard.type('/')
  await list.waitFor()
  const marked = () => list.getByRole('option', { selected: true })
  await expect
    .poll(async () => await text.getAttribute('aria-activedescendant'))
    .toBe(await marked().getAttribute('id'))
  const first = await marked().textContent()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => marked().textContent()).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => marked().textContent()).toBe(first)

  await page.keyboard.type('punkt')
  await expect.poll(() => list.getByRole('option').count()).toBe(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Locket stoppade radion.')
  await expect.poll(() => text.locator('ul li').textContent()).toBe('Locket stoppade radion.')
  expect(await list.count()).toBe(0)

  // and a slash that somebody means as a slash
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/xyzzy')
  await expect.poll(() => list.count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await list.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => list.count()).toBe(0)
  await page.keyboard.type(' per styck')
  await saved(page)
  await expect.poll(async () => JSON.stringify(await draft.stored())).toContain('/ per styck')
  expect(JSON.stringify(await draft.stored())).toContain('/xyzzy')
})
