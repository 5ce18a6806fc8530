/** How long a draft is, and how hard to read: counted while one writes, hints on request only. */
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

test('Anna sees how many words she has written, asks for the language, and goes to what is long', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  const page = await openDraft(anna, draft)
  const outline = page.getByRole('navigation', { name: 'Innehåll' })
  await outline.getByText('0 ord · mindre än en minut att läsa').waitFor()
  await textbox(page, 'Rubrik').fill('Mätarna på plats')
  await textbox(page, 'Vad vi gjorde').click()
  await page.keyboard.type(`Kort. Vi ${'satte upp mätare '.repeat(12)}i staden. Verksamhetsutveckling.`)
  await outline.getByText('44 ord').waitFor()
  await outline.getByText('Här: 41 ord').waitFor()
  expect(await outline.getByText('LIX').count()).toBe(0)

  const button = outline.getByRole('button', { name: 'Granska språket' })
  await button.press('Enter')
  await outline.getByRole('heading', { name: 'Vad vi gjorde' }).waitFor()
  await outline.getByText(/^LIX \d+: /).waitFor()
  await outline.getByText(/^44 ord i 2 texter\. LIX \d+: /).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await outline.getByRole('button', { name: 'Ett långt ord: ”Verksamhetsutveckling”' }).press('Enter')
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('Verksamhetsutveckling')
  await outline.getByRole('button', { name: /^En mening på 39 ord: ”Vi satte upp/ }).press('Enter')
  expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/^Vi satte .* staden\.$/)
  expect(await textbox(page, 'Vad vi gjorde').evaluate((text) => text === document.activeElement)).toBe(true)
  // a shorter sentence, and the hint is gone
  await page.keyboard.type('Nu finns de.')
  await outline.getByRole('button', { name: /^En mening på/ }).waitFor({ state: 'detached' })
  // a summary is too short for a value of its own, and what is hard in it is said all the same
  const long = `Vi ${'satte upp mätare '.repeat(12)}i staden.`
  await textbox(page, 'Sammanfattning').fill(long)
  await outline.getByRole('heading', { name: 'Sammanfattning' }).waitFor()
  await outline.getByText(/ ord i 3 texter\. LIX \d+: /).waitFor()
  await outline.getByRole('button', { name: /^En mening på 39 ord: ”Vi satte upp/ }).press('Enter')
  const selected = await textbox(page, 'Sammanfattning').evaluate((control) =>
    control instanceof HTMLTextAreaElement
      ? control.value.slice(control.selectionStart, control.selectionEnd)
      : '',
  )
  expect(selected).toBe(long)
  await button.press('Enter')
  expect(await outline.getByText('Ett långt ord').count()).toBe(0)
})
