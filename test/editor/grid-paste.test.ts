// @vitest-environment jsdom
/** What people bring from spreadsheets, cell by cell. */
import { describe, expect, test } from 'vitest'
import { groupOf } from '#app/domain/cases/document.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { columnsOfHeading, readHtmlTable, readTabs } from '#app/editor/grid/pasted-table.ts'
import { readCell } from '#app/editor/grid/read-cell.ts'

const fields = groupOf('case_study', 'entries')?.fields ?? []
const field = (key: string): LeafField => {
  const found = fields.find((one) => one.key === key)
  if (!found) throw new Error(`no field ${key}`)
  return found
}

describe('an amount', () => {
  test.each([
    ['1,2 mnkr', { amount_likely: 1_200_000 }],
    ['120 tkr', { amount_likely: 120_000 }],
    ['1 234 567 kr', { amount_likely: 1_234_567 }],
    ['1\u00a0234\u00a0567', { amount_likely: 1_234_567 }],
    ['12,5', { amount_likely: 12.5 }],
    ['−5', { amount_likely: -5 }],
    ['100–120 tkr', { amount_low: 100_000, amount_high: 120_000 }],
    ['100 - 120 tkr', { amount_low: 100_000, amount_high: 120_000 }],
    ['1,2 mnkr till 1,4 mnkr', { amount_low: 1_200_000, amount_high: 1_400_000 }],
    ['', { amount_likely: null }],
    ['cirka mycket', null],
  ])('%j', (text, values) => {
    expect(readCell(field('amount_likely'), text, { lang: 'sv' })).toEqual(values)
  })

  test('is counted in what the heading says, unless it says so itself', () => {
    const how = { lang: 'sv', scale: 1000 } as const
    expect(readCell(field('amount_likely'), '120', how)).toEqual({ amount_likely: 120_000 })
    expect(readCell(field('amount_likely'), '120–130', how)).toEqual({
      amount_low: 120_000,
      amount_high: 130_000,
    })
    expect(readCell(field('amount_likely'), '2 mnkr', how)).toEqual({ amount_likely: 2_000_000 })
  })
})

describe('a choice', () => {
  test.each([
    ['Investering', 'investment'],
    ['investment', 'investment'],
    ['LÖPANDE KOSTNAD', 'running_cost'],
    ['inför', 'implementation'],
  ])('%s', (text, key) => {
    expect(readCell(field('kind'), text, { lang: 'en' })).toEqual({ kind: key })
  })

  test.each(['in', 'Avgift'])('%s is not guessed', (text) => {
    expect(readCell(field('kind'), text, { lang: 'sv' })).toBeNull()
  })
})

test('a unit is found by its name, however it is spelt in case and accents', () => {
  const rows = [{ id: 'unit-00001', name: 'Äldreomsorgen' }]
  expect(readCell(field('unit'), 'aldreomsorgen ', { lang: 'sv', rows })).toEqual({ unit: 'unit-00001' })
  expect(readCell(field('unit'), 'IT', { lang: 'sv', rows })).toBeNull()
})

describe('rows', () => {
  test('with tabs, quotation marks and both line ends', () => {
    expect(readTabs('Vad\tBelopp\r\n"Mätare\ti ""brunn"""\t12\n\nDrift\t\r\n')).toEqual([
      ['Vad', 'Belopp'],
      ['Mätare\ti "brunn"', '12'],
      ['Drift', ''],
    ])
    expect(readTabs('12" skärm\t3')).toEqual([['12" skärm', '3']])
    expect(readTabs('')).toEqual([])
  })

  test('of an HTML table, with cells that span', () => {
    const html =
      '<table><tr><td colspan=2> A\n b</td><td>C</td></tr><tr><td></td></tr><tr><th>1<th>2<th>3</table>'
    expect(readHtmlTable(html)).toEqual([
      ['A b', '', 'C'],
      ['1', '2', '3'],
    ])
    expect(readHtmlTable('<p>nothing</p>')).toBeNull()
    expect(readHtmlTable('<table><td colspan=1000000>x</table>')?.[0]).toHaveLength(100)
  })
})

describe('a heading', () => {
  test('names columns in any order and either language, with what amounts are counted in', () => {
    expect(columnsOfHeading(['Enhet', 'Belopp (tkr)', 'Anteckning', 'What'], fields)).toEqual([
      { field: field('unit'), scale: 1 },
      { field: field('amount_likely'), scale: 1000 },
      null,
      { field: field('what'), scale: 1 },
    ])
    expect(columnsOfHeading(['Lägst, mnkr', 'Högst mnkr'], fields)?.map((one) => one?.scale)).toEqual([
      1e6, 1e6,
    ])
  })

  test('is not what a row of values is', () => {
    expect(columnsOfHeading(['Mätare', 'VA', 'Investering', '120 tkr'], fields)).toBeNull()
  })
})
