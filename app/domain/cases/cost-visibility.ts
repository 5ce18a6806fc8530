/**
 * Who may see which amount of the cost–benefit map. An amount can be public, shown only as an interval, or kept for those
 * who are signed in. What a reader may not see never leaves the server: pages, Markdown, JSON and the search index all
 * start from `visibleContent`.
 */
import { type Content, type Row, rowsAt } from './content.ts'

/** A cost or a gain as a reader may see it. */
export type CostEntry = Row<'entries'> & {
  /** There is an amount, but not for this reader. */
  readonly amount_hidden?: true
}

/** `insider`: somebody who may read the draft or reviews it. */
export type Reader = 'public' | 'signed_in' | 'insider'

/** Wide enough to hide a tender, narrow enough to plan by. */
const bandEdges = [
  0, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000, 50_000_000,
  100_000_000, 250_000_000, 500_000_000, 1_000_000_000, 1_000_000_000_000,
] as const

/** The content as this reader may see it; the very same object when nothing is hidden. */
export function visibleContent(content: Content, reader: Reader): Content {
  const entries = rowsAt(content, 'entries')
  if (reader === 'insider' || !entries.some((row) => isRestricted(row))) return content
  return { ...content, entries: entries.map((row) => visibleEntry(row, reader)) }
}

/** Whether there is an amount that was taken out for this reader. */
export function isHidden(entry: CostEntry): boolean {
  return entry.amount_hidden === true
}

const amountKeys = ['amount_low', 'amount_likely', 'amount_high'] as const

function isRestricted(entry: CostEntry): boolean {
  return entry.visibility === 'band_only' || entry.visibility === 'signed_in'
}

function visibleEntry(entry: CostEntry, reader: Reader): CostEntry {
  if (entry.visibility === 'band_only') return withBand(entry)
  const hides = entry.visibility === 'signed_in' && reader === 'public'
  if (!hides || !amountKeys.some((key) => key in entry)) return entry
  return { ...omit(entry, [...amountKeys, 'volume']), amount_hidden: true }
}

function withBand(entry: CostEntry): CostEntry {
  const amounts = amountKeys.map((key) => entry[key]).filter((amount) => typeof amount === 'number')
  if (amounts.length === 0) return entry
  const [low, high] = bandAround(Math.min(...amounts), Math.max(...amounts))
  return { ...omit(entry, amountKeys), amount_low: low, amount_high: high }
}

/** The narrowest band between two of the fixed edges that contains both amounts. A band is its own band. */
export function bandAround(low: number, high: number): [number, number] {
  const from = bandEdges.findLast((edge) => edge <= low) ?? 0
  const to = bandEdges.find((edge) => edge >= high && edge > from)
  return [from, to ?? high]
}

function omit(entry: CostEntry, keys: readonly (keyof CostEntry)[]): CostEntry {
  return Object.fromEntries(
    Object.entries(entry).filter(([key]) => !keys.some((one) => one === key)),
  ) as CostEntry
}
