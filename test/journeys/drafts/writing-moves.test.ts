/** Blocks of a rich text and rows of a group go up and down by a key, while a colleague writes in them. */
import { beginDraft, listen, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

test('Anna moves a paragraph in which Cecilia writes, and a goal; both hear where it is, and undo is one step', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const text = textbox(page, 'Vad vi gjorde')
  await text.click()
  await page.keyboard.type('Ett\nTvå\nTre')
  await saved(page)
  const hers = await openDraft(await open({ as: cast.cecilia }), draft)
  const hersText = textbox(hers, 'Vad vi gjorde')
  await hersText.getByText('Tre').click()
  await hers.keyboard.press('Home')
  const heard = await listen(page)
  const typing = hers.keyboard.type('Cecilia skriver hela tiden i ', { delay: 30 })
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await typing
  const lines = () => hersText.locator('p').allTextContents()
  await expect.poll(lines).toEqual(['Cecilia skriver hela tiden i Tre', 'Ett', 'Två'])
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^”.*” är nu nummer 1 av 3$/))
  await page.keyboard.press('Control+z')
  await expect.poll(lines).toEqual(['Ett', 'Cecilia skriver hela tiden i Tre', 'Två'])

  // with the tools, for whoever has no such keys
  await page.keyboard.press('Alt+F10')
  const tools = page.getByRole('toolbar', { name: 'Verktyg för Vad vi gjorde' })
  await tools.getByRole('button', { name: 'Fler verktyg' }).click()
  await tools.getByRole('button', { name: 'Flytta stycket ner' }).click()
  await expect.poll(lines).toEqual(['Ett', 'Två', 'Cecilia skriver hela tiden i Tre'])

  // a row of a group
  const goals = page.getByRole('group', { name: 'Mål och indikatorer', exact: true })
  for (const words of ['Färre läckor', 'Kortare väg']) {
    await goals.getByRole('button', { name: /^Lägg till/ }).click()
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect
    .poll(async () => (await heard()).some((words) => /är nu nummer 1 av 2$/.test(words)))
    .toBe(true)
  await page.keyboard.type('!')
  // the day that somebody writes in her way is shown in the way of her page
  const measured = textbox(page, 'Mätt den').first()
  await measured.fill('26/11 2026')
  await measured.blur()
  expect(await measured.inputValue()).toBe('2026-11-26')
  await saved(page)
  expect(((await draft.stored()).goals ?? []).map(({ goal_text }) => goal_text)).toEqual([
    'Kortare väg!',
    'Färre läckor',
  ])
})
