/** The sums of the cost–benefit map, and the imbalance between those who pay and those who gain. */
import { describe, expect, test } from 'vitest'
import type { Content } from '#app/domain/cases/content.ts'
import { amountOf, type CostBenefit, costBenefit, hasAmounts } from '#app/domain/cases/cost-benefit.ts'
import type { CostEntry } from '#app/domain/cases/cost-visibility.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const units = [
  { id: 'water', name: 'VA-enheten' },
  { id: 'it', name: 'IT-enheten' },
]

let rows = 0
const entry = (more: Partial<CostEntry>): CostEntry => ({ id: `entry-${++rows}`, ...more })
const cost = (amount: number, more: Partial<CostEntry> = {}) =>
  entry({ unit: 'it', kind: 'investment', amount_likely: amount, ...more })
const gain = (amount: number, more: Partial<CostEntry> = {}) =>
  entry({ unit: 'water', kind: 'gain', recurrence: 'annual', amount_likely: amount, ...more })

function sums(...entries: CostEntry[]): CostBenefit {
  const content: Content = { units, entries }
  const found = costBenefit(content)
  if (!found) throw new Error('no sums')
  return found
}

test('a whole map: Exempelby and its water meters over five years', () => {
  const found = costBenefit(waterMeters)
  expect(found).toMatchObject({
    years: { count: 5, from: 2022, to: 2026 },
    withoutAmount: 1,
    hidden: 0,
    isRough: false,
    total: {
      invested: { low: 5_500_000, likely: 6_200_000, high: 7_000_000 },
      running: { likely: 1_500_000 },
      gained: { likely: 7_600_000 },
      net: -100_000,
    },
  })
  expect(found?.units.map(({ id, net }) => [id, net])).toEqual([
    ['unit-00001', 1_400_000],
    ['unit-00002', -1_500_000],
    ['unit-00003', 0],
  ])
  // the IT unit carries 1.5 of 7.7 million and gains nothing
  expect(found?.imbalance).toBeCloseTo(1.5 / 7.7)
})

test('there is nothing to say without entries', () => {
  expect(costBenefit({})).toBeNull()
  expect(costBenefit({ units, entries: [] })).toBeNull()
})

describe('how often an amount counts', () => {
  test.for([
    ['once, whatever its years', { recurrence: 'one_time', from_year: 2024, to_year: 2028 }, 100],
    ['in each of its years', { recurrence: 'annual', from_year: 2024, to_year: 2026 }, 300],
    ['in every year of the map when it names none', { recurrence: 'annual' }, 500],
    ['per case times the cases of each year', { recurrence: 'per_case', volume: 20, from_year: 2025 }, 8_000],
    ['not at all per case without a number of cases', { recurrence: 'per_case' }, 0],
    ['not in years that end before they begin', { recurrence: 'annual', from_year: 2028, to_year: 2024 }, 0],
    ['running costs come every year unless it says otherwise', { kind: 'running_cost' }, 500],
  ] as const)('%s', ([, more, likely]) => {
    // another entry spans the years 2024 to 2028
    const frame = gain(0, { from_year: 2024, to_year: 2028 })
    const { total } = sums(frame, cost(100, more))
    expect(total.invested.likely + total.running.likely).toBe(likely)
  })

  test('five years are looked at when no entry names one', () => {
    const assumed = { count: 5, isAssumed: true }
    expect(sums(gain(10)).years).toEqual({ ...assumed, from: null, to: null })
    expect(sums(gain(10, { from_year: 2024 })).years).toEqual({ ...assumed, from: 2024, to: 2028 })
  })

  test('what happens once takes the years in which it does', () => {
    const once = (from_year: number) => cost(100, { from_year, recurrence: 'one_time' })
    expect(sums(once(2024), once(2025)).years).toEqual({ count: 2, from: 2024, to: 2025, isAssumed: false })
  })

  test('a mistyped year does not make centuries', () => {
    expect(sums(gain(10, { from_year: 202, to_year: 2028 })).years.count).toBe(30)
  })
})

test.for([
  [{ amount_likely: 5 }, { low: 5, likely: 5, high: 5 }],
  [
    { amount_low: 2, amount_high: 4 },
    { low: 2, likely: 3, high: 4 },
  ],
  [{ amount_low: 2 }, { low: 2, likely: 2, high: 2 }],
  [
    { amount_low: 9, amount_likely: 5, amount_high: 1 },
    { low: 5, likely: 5, high: 5 },
  ],
  [{ amount_likely: 0 }, { low: 0, likely: 0, high: 0 }],
  [{}, null],
] as const)('%j comes to %j', ([given, sum]) => {
  expect(amountOf({ id: 'entry-1', ...given })).toEqual(sum)
})

describe('the imbalance', () => {
  test('is nothing where everybody who pays gains as much', () => {
    expect(sums(cost(100), gain(100, { unit: 'it', recurrence: 'one_time' })).imbalance).toBe(0)
  })

  test('is all of it where those who pay gain nothing', () => {
    expect(sums(cost(100), gain(500)).imbalance).toBe(1)
  })

  test('one unit’s surplus does not pay for another', () => {
    const found = sums(cost(100), cost(100, { unit: 'water' }), gain(200, { recurrence: 'one_time' }))
    expect(found.imbalance).toBe(0.5)
  })

  test.for([
    ['without costs', [gain(10)]],
    ['without gains in money', [cost(10), entry({ unit: 'water', kind: 'gain' })]],
    ['while an amount is hidden', [cost(10), gain(10), entry({ kind: 'gain', amount_hidden: true })]],
  ] as const)('is not reckoned %s', ([, entries]) => {
    expect(sums(...entries).imbalance).toBeNull()
  })
})

describe('the payback', () => {
  test('comes after the years that the yearly surplus needs', () => {
    expect(sums(cost(100), gain(40), cost(15, { kind: 'running_cost' })).paybackYears).toBe(4)
  })

  test.for([
    ['there is nothing to pay back', [gain(40)]],
    ['the yearly costs eat the gains', [cost(100), gain(10), cost(15, { kind: 'running_cost' })]],
    ['an amount is hidden', [cost(100), gain(40), entry({ kind: 'gain', amount_hidden: true })]],
  ] as const)('never comes when %s', ([, entries]) => {
    expect(sums(...entries).paybackYears).toBeNull()
  })
})

test('entries without a unit, or with one that is gone, are summed together', () => {
  const found = sums(cost(1), cost(2, { unit: 'gone' }), cost(3, { unit: '' }))
  expect(found.units.map(({ id, invested }) => [id, invested.likely])).toEqual([
    ['it', 1],
    [null, 5],
  ])
})

test('gains that nobody took out are counted apart', () => {
  expect(sums(gain(10, { realised_as: 'valued_not_realised' }), gain(5)).notRealised).toBe(50)
})

test('a map of words alone has no amounts', () => {
  expect(hasAmounts(sums(entry({ unit: 'it', kind: 'gain' })))).toBe(false)
  expect(hasAmounts(sums(cost(1)))).toBe(true)
})
