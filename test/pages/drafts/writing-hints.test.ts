/** Help to write so that everybody can follow: found while one writes and when one hands in, each with its repair. */
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

test('a skipped level and a link that says nothing are shown while one writes; one is mended at a press', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  const page = await openDraft(anna, draft)
  await textbox(page, 'Vad vi gjorde').click()
  await page.keyboard.type('### Mätarna')
  await page.keyboard.press('Enter')
  await page.keyboard.type('klicka här')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('https://exempelby.example/')
  await page.keyboard.press('Enter')

  const outline = page.getByRole('navigation', { name: 'Innehåll' })
  await outline.getByText('2 saker att göra lättare att läsa för alla').click()
  await outline.getByText('Rubriken ”Mätarna” hoppar över en nivå.').waitFor()
  await outline.getByText('Länken ”klicka här” säger inte vart den leder.').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await outline.getByRole('button', { name: 'Rätta rubrikernas nivåer: Vad vi gjorde' }).press('Enter')
  await textbox(page, 'Vad vi gjorde')
    .getByRole('heading', { name: 'Mätarna' })
    .and(page.locator('h2'))
    .waitFor()
  // one is where it happened, and the list follows
  expect(await textbox(page, 'Vad vi gjorde').evaluate((text) => text === document.activeElement)).toBe(true)
  await outline.getByText('1 sak att göra lättare att läsa för alla').waitFor()
  // undo takes back exactly that, and it can be done again
  await page.keyboard.press('Control+z')
  await outline.getByText('2 saker att göra lättare att läsa för alla').waitFor()
  await textbox(page, 'Vad vi gjorde').getByText('klicka här').waitFor()
  await page.keyboard.press('Control+y')
  await outline.getByText('1 sak att göra lättare att läsa för alla').waitFor()
  await saved(page)

  await anna.go(`${draft.path}/inlamning`)
  await page.getByText('Länken ”klicka här” säger inte vart den leder.').waitFor()
  expect(await page.getByText('hoppar över en nivå').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
})

test('a table that nothing names is shown while one writes, and a press begins its caption', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const text = textbox(page, 'Vad vi gjorde')
  await text.click()
  await page.keyboard.type('/tabell')
  await page.keyboard.press('Enter')
  await page.keyboard.type('År')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Antal')
  const outline = page.getByRole('navigation', { name: 'Innehåll' })
  await outline.getByText('2 saker att göra lättare att läsa för alla').click()
  await outline.getByText('Före tabellen ”År Antal” står ingen rubrik').waitFor()
  await outline.getByRole('button', { name: 'Lägg in en tabelltext ovanför: Vad vi gjorde' }).press('Enter')
  // a beginning that the next letters take the place of
  const caption = text.locator('p').first()
  await expect.poll(() => caption.textContent()).toBe('Tabell: År, Antal')
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('Tabell: År, Antal')
  await page.keyboard.type('Mätare per år')
  expect(await caption.textContent()).toBe('Mätare per år')
  await outline.getByText('1 sak att göra lättare att läsa för alla').waitFor()
  await saved(page)
  const { solution } = await draft.stored()
  expect(solution?.content.map(({ type }) => type)).toEqual(['paragraph', 'table'])
})
