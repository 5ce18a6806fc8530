/** Values that are reckoned from a case and not written in it. */
import { defineOptions } from '#app/domain/cases/fields.ts'

/** What the work cost in all, over the years of its cost–benefit map. */
export const costBands = defineOptions({
  under_100k: ['Under 100 000 kr', 'Under SEK 100,000'],
  under_500k: ['100 000–500 000 kr', 'SEK 100,000–500,000'],
  under_2m: ['0,5–2 miljoner kr', 'SEK 0.5–2 million'],
  under_10m: ['2–10 miljoner kr', 'SEK 2–10 million'],
  under_50m: ['10–50 miljoner kr', 'SEK 10–50 million'],
  over_50m: ['Över 50 miljoner kr', 'Over SEK 50 million'],
})

const bandLimits: readonly (readonly [string, number])[] = [
  ['under_100k', 100_000],
  ['under_500k', 500_000],
  ['under_2m', 2_000_000],
  ['under_10m', 10_000_000],
  ['under_50m', 50_000_000],
]

export function costBandOf(amount: number): string {
  return bandLimits.find(([, limit]) => amount < limit)?.[0] ?? 'over_50m'
}

/** How much of the costs lies with units that do not get it back. */
export const imbalanceLevels = defineOptions({
  low: ['Låg: de som betalar får också nyttan', 'Low: those who pay also benefit'],
  some: ['Viss', 'Some'],
  high: ['Hög: andra än de som betalar får nyttan', 'High: others than those who pay benefit'],
})

export function imbalanceLevelOf(imbalance: number): string {
  if (imbalance < 0.25) return 'low'
  return imbalance < 0.6 ? 'some' : 'high'
}
