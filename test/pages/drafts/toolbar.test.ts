/** The tools of a rich text with the keyboard: what one puts in, one writes in. */
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

test('a table that the toolbar puts in has the caret in its first cell, and taking it away leaves it in the text', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const text = textbox(page, 'Vad vi gjorde')
  const tools = page.getByRole('toolbar', { name: 'Verktyg för Vad vi gjorde' })
  await text.click()
  await page.keyboard.type('Så många blev det:')
  await page.keyboard.press('Alt+F10')
  await tools.getByRole('button', { name: 'Tabell', exact: true }).press('Enter')
  await page.keyboard.type('År')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Antal')
  expect(await text.locator('th').allTextContents()).toEqual(['År', 'Antal', ''])

  await page.keyboard.press('Alt+F10')
  await tools.getByRole('button', { name: 'Ta bort tabellen' }).press('Enter')
  await page.keyboard.type(' se nedan')
  await expect.poll(() => text.locator('table').count()).toBe(0)
  expect((await text.textContent())?.replace(/\s+/g, ' ')).toContain('se nedan')
  await saved(page)
})
