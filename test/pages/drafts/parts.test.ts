/** A draft is as long as its stage needs: parts that open, fields that apply, lists that are searched. */
import type { Page } from 'playwright-core'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

const openParts = (page: Page) =>
  page
    .locator('.editor-section-fold[aria-expanded="true"]')
    .evaluateAll((all) => all.map((one) => one.textContent))

test('a case opens on what its stage needs, and everything else is one step away', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft, { parts: 'needed' })
  expect(await openParts(page)).toEqual(['Det viktigaste'])
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0)
  expect(await page.locator('.editor-problem:visible').count()).toBe(0)
  await page.getByRole('combobox', { name: 'Skede' }).focus()
  await page.getByRole('combobox', { name: 'Skede' }).selectOption({ label: 'I drift' })
  expect(await openParts(page)).toEqual([
    'Det viktigaste',
    'Lösning',
    'Kostnads- och nyttokarta',
    'Resultat och lärdomar',
  ])

  // by the list of what is lacking
  await page.locator('.lacking summary').click()
  await page.locator('.lacking').getByRole('link', { name: 'Utgångsnivå' }).click()
  expect(await openParts(page)).toContain('Utgångsläge')
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
  ).toBe('start_level')

  // by the outline
  await page
    .getByRole('navigation', { name: 'Innehåll' })
    .getByRole('link', { name: /^Risker \d/ })
    .click()
  expect(await openParts(page)).toContain('Risker')

  // by the browser's own search: it unfolds what it finds
  await page.evaluate(() =>
    document.getElementById('f-decision_made')?.closest('[hidden]')?.dispatchEvent(new Event('beforematch')),
  )
  expect(await openParts(page)).toContain('Beslut')
  expect(await page.locator('[hidden="until-found"]').count()).toBeGreaterThan(0)

  // all at once, and back
  await page.getByRole('button', { name: 'Visa alla delar' }).click()
  expect(await page.locator('.editor-section-fold[aria-expanded="false"]').count()).toBe(0)
  await page.getByRole('button', { name: 'Dölj alla delar' }).click()
  expect(await openParts(page)).toEqual([])
})

test('a field that does not apply is not there, and what was written in it is kept and said', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const answer = (name: string) =>
    page.getByRole('radiogroup', { name: 'Fanns ett övergripande beslut?' }).getByRole('radio', { name })
  expect(await textbox(page, 'Diarienummer eller länk').count()).toBe(0)
  await answer('Ja').check()
  await textbox(page, 'Diarienummer eller länk').fill('KS 2025/117')
  await answer('Nej').check()
  expect(await textbox(page, 'Diarienummer eller länk').count()).toBe(0)
  await page.getByText('KS 2025/117').waitFor()
  await saved(page)
  expect(await draft.stored()).toEqual({ decision_made: 'no' })
  await answer('Delvis').check()
  expect(await textbox(page, 'Diarienummer eller länk').inputValue()).toBe('KS 2025/117')
  await saved(page)
  expect(await draft.stored()).toEqual({ decision_made: 'partly', decision_ref: 'KS 2025/117' })
})

test('a long list is searched and chosen from with the keyboard', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const field = page.getByRole('combobox', { name: 'Verksamhetsområde' })
  await field.focus()
  // without dots, in either language
  for (const word of ['aldre', 'rescue']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  expect(await field.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const chips = page.getByRole('list', { name: 'Valt för Verksamhetsområde' }).getByRole('button')
  expect(await chips.allTextContents()).toHaveLength(3)
  await saved(page)
  const before = await draft.stored()
  expect(before.area).toEqual(expect.arrayContaining(['elderly_care', 'rescue']))
  // Backspace leads to the last chip, where it takes it away and leads back
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect.poll(() => chips.count()).toBe(2)
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Ta bort Äldreomsorg' }).click()
  await saved(page)
  expect((await draft.stored()).area).toHaveLength(1)
})

test.for(
  (['sv', 'en'] as const).flatMap((lang) =>
    (['light', 'dark'] as const).map((theme) => ({ lang, theme, width: theme === 'dark' ? 320 : 1280 })),
  ),
)('axe finds nothing with a picker open: $lang, $theme, $width', async (look, { cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: { area: ['rescue'] } })
  const page = await openDraft(await open({ as: cast.anna, ...look }), draft, { parts: 'needed' })
  const field = page.locator('#f-area-control')
  await field.click()
  await page.getByRole('option').first().waitFor()
  expect(await axeViolations(page)).toEqual([])
  await field.fill('xyz')
  await page.locator('.picker-none').waitFor()
  expect(await axeViolations(page)).toEqual([])
})
