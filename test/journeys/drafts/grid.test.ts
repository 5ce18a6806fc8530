/** The cost map, filled in as in a spreadsheet. */
import type { Page } from 'playwright-core'
import { rowsAt } from '#app/domain/cases/content.ts'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, saved } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Kostnader och nyttor' })
/** A cell by the row and column that people count. */
const cell = (page: Page, row: number, column: string) =>
  page.locator(`.grid tbody tr:nth-child(${row}) td[data-col="${columns.indexOf(column)}"]`)
const columns = ['what', 'unit', 'kind', 'gain_kind', 'realised_as', 'low', 'likely', 'high']

const rowsOfExcel = Array.from({ length: 40 }, (_, index) =>
  [
    `Post ${index + 1}`,
    index % 2 ? 'Äldreomsorgen' : 'IT-enheten',
    index % 2 ? 'Nytta' : 'Investering',
    index === 7 ? 'oklart' : index === 9 ? '100–120 tkr' : '1,2 mnkr',
  ].join('\t'),
)
const copied = ['Benämning\tEnhet\tTyp\tBelopp', ...rowsOfExcel].join('\r\n')

test('two people fill in one map: one types, the other pastes forty rows', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const [anna, bo] = [await open({ as: cast.anna }), await open({ as: cast.bo })]
  const [annas, bos] = [await openDraft(anna, draft), await openDraft(bo, draft)]
  await anna.context.grantPermissions(['clipboard-read', 'clipboard-write'])

  // Bo types along the row; Enter goes to the first cell of the next
  await cell(bos, 1, 'what').focus()
  await bos.keyboard.type('Mätare')
  await bos.keyboard.press('Tab')
  await bos.keyboard.type('VA-enheten')
  await bos.keyboard.press('Tab')
  await bos.keyboard.type('Inv')
  await bos.keyboard.press('Tab')
  for (let step = 0; step < 3; step++) await bos.keyboard.press('ArrowRight')
  await bos.keyboard.type('4 200 tkr')
  await bos.keyboard.press('Enter')
  await expect.poll(() => cell(annas, 1, 'likely').textContent()).toContain('4\u00a0200\u00a0000')
  await cell(annas, 1, 'what').getByText('Mätare').waitFor()
  await bos.keyboard.press('Home')
  await bos.keyboard.type('Drift')

  // Anna pastes what she copied in a spreadsheet while he is in the middle of a cell
  await annas.evaluate((text) => navigator.clipboard.writeText(text), copied)
  await cell(annas, 3, 'what').focus()
  await annas.keyboard.press('Control+v')
  await annas.getByText('40 rader är inklistrade.').first().waitFor()
  await bos.keyboard.type(' av nätet')
  await bos.keyboard.press('Enter')
  await expect.poll(() => grid(bos).getByRole('row').count()).toBe(1 + 42 + 1)
  // where a colleague is shows in the cell
  await cell(bos, 3, 'what').locator('.person-mark').waitFor()

  // what could not be read stays, is said, and leads there
  await annas.getByRole('button', { name: 'Gå till den första' }).click()
  const unread = annas.locator('td[aria-invalid="true"]', { hasText: 'oklart' })
  expect(await unread.evaluate((element) => element === document.activeElement)).toBe(true)
  await annas.keyboard.type('900 tkr')
  await annas.keyboard.press('Enter')

  await saved(annas)
  await saved(bos)
  const stored = await draft.stored()
  const entries = rowsAt(stored, 'entries')
  expect(entries.slice(2).map(({ what }) => what)).toEqual(rowsOfExcel.map((row) => row.split('\t')[0]))
  expect(entries.slice(0, 2).map(({ what, amount_likely }) => ({ what, amount_likely }))).toEqual([
    { what: 'Mätare', amount_likely: 4_200_000 },
    { what: 'Drift av nätet' },
  ])
  expect(entries[2]).toMatchObject({ kind: 'investment', amount_likely: 1_200_000 })
  expect(entries[9]).toMatchObject({ kind: 'gain', amount_likely: 900_000 })
  expect(entries[11]).toMatchObject({ amount_low: 100_000, amount_high: 120_000 })
  const units = rowsAt(stored, 'units')
  expect(units.map(({ name }) => name)).toEqual(['VA-enheten', 'IT-enheten', 'Äldreomsorgen'])
  expect(entries[3]?.unit).toBe(units[2]?.id)
  // each unit's sum, beside the rows
  await annas.locator('.cost-totals').getByText('Äldreomsorgen').waitFor()

  // all forty are one step of undo
  await annas.keyboard.press('Control+z')
  await annas.keyboard.press('Control+z')
  await expect.poll(() => grid(annas).getByRole('row').count()).toBe(1 + 2 + 1)
})

test('arrows, Enter, F2, Escape, Delete and Tab do in the map what they do in a spreadsheet', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const at = () =>
    page.evaluate(() => {
      const focused = document.activeElement?.closest<HTMLElement>('td')
      return [focused?.closest('tr')?.rowIndex, Number(focused?.dataset.col)]
    })
  const first = cell(page, 1, 'what')
  const written = await first.textContent()
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await at()).toEqual([2, 1])
  await page.keyboard.press('Control+Home')
  expect(await at()).toEqual([1, 0])

  // F2 goes on with what stands there, Escape takes it back
  await page.keyboard.press('F2')
  await page.keyboard.type(' och mer')
  await page.keyboard.press('Escape')
  expect(await first.textContent()).toBe(written)
  expect(await at()).toEqual([1, 0])
  await page.keyboard.press('Enter')
  await page.keyboard.type(' och mer')
  await page.keyboard.press('Enter')
  expect(await first.textContent()).toBe(`${written} och mer`)
  expect(await at()).toEqual([2, 0])

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  expect(await first.textContent()).toBe('')
  await page.keyboard.press('Control+z')
  await expect.poll(() => first.textContent()).toBe(`${written} och mer`)

  // high below low is said, and so is what only a benefit has
  await cell(page, 1, 'low').focus()
  await page.keyboard.type('5 mnkr')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('4 mnkr')
  await page.keyboard.press('Enter')
  await cell(page, 1, 'high').focus()
  await page.locator('.grid-hint').getByText('Högst är mindre än lägst.').waitFor()
  await cell(page, 1, 'gain_kind').focus()
  await page
    .locator('.grid-hint')
    .getByText(/Hör bara till ”Typ: Nytta”/)
    .waitFor()

  // Tab at the end of a row leaves the grid: nobody is caught in it
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await grid(page).evaluate((table) => table.contains(document.activeElement))).toBe(false)
})

/** What of the first cell that has the focus is covered by something else, if anything. */
const coverOf = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement
    const { left, right, top, bottom } = cell?.getBoundingClientRect() ?? new DOMRect()
    const corners = [
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ] as const
    return corners.flatMap(([x, y]) => {
      const on = document.elementFromPoint(x, y)
      return on && cell?.contains(on) ? [] : [on?.textContent ?? 'nothing']
    })
  })

test.for([1280, 320])(
  'however far one goes in the map, the name of the row and of the column stay beside the cell: %i px',
  async (width, { cast, db, open }) => {
    const entries = Array.from({ length: 30 }, (_, index) => ({
      id: `entry-of-map-${index}`,
      what: `Post ${index + 1}`,
    }))
    const content = { ...waterMeters, entries }
    const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content })
    const page = await openDraft(await open({ as: cast.anna, width }), draft)
    if (width === 320) await page.getByRole('button', { name: 'Visa som tabell' }).click()
    await cell(page, 1, 'what').focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowUp')
    expect(await coverOf(page)).toEqual([])
    const stays = [page.getByText('Post 30', { exact: true }), page.locator('.grid thead th').nth(1)]
    const scroll = await page.locator('.grid-scroll').boundingBox()
    for (const one of stays) {
      const box = await one.boundingBox()
      expect(box && scroll && box.x >= scroll.x && box.x + box.width <= scroll.x + scroll.width).toBe(true)
      expect(box && scroll && box.y >= scroll.y && box.y + box.height <= scroll.y + scroll.height).toBe(true)
    }
    // back again, row by row and cell by cell
    for (const key of ['ArrowUp', 'ArrowLeft'])
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press(key)
        expect(await coverOf(page)).toEqual([])
      }
  },
)

test.for(
  (['sv', 'en'] as const).flatMap((lang) =>
    (['light', 'dark'] as const).map((theme) => ({ lang, theme, width: theme === 'dark' ? 320 : 1280 })),
  ),
)(
  'axe finds nothing in a map that is being filled in: $lang, $theme, $width',
  async (look, { cast, db, open }) => {
    const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
    const page = await openDraft(await open({ as: cast.anna, ...look }), draft)
    // on a phone rows are cards until somebody wants it otherwise; then the grid scrolls within itself
    if (look.width === 320) {
      expect(await page.getByRole('grid').count()).toBe(0)
      await page.getByRole('button', { name: /^(Visa som tabell|Show as a table)$/ }).click()
    }
    await cell(page, 1, 'likely').focus()
    await page.keyboard.type('kanske')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F2')
    expect(await axeViolations(page)).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  },
)
