/**
 * The cost–benefit map in figures: what each unit invests, carries in running costs and gains over the same years, and
 * the imbalance between those who pay and those who gain.
 *
 * One-time amounts count once; annual ones in each of their years; amounts per case times the cases of a year. Without
 * years an annual amount counts in every year of the period, which is the years that the entries name, or five where no entry
 * says when it ends. Where everything happens once, the years in which it does are all there is.
 */
import { type Content, rowsAt } from './content.ts'
import { type CostEntry, isHidden } from './cost-visibility.ts'

/** What amounts came to: `likely` to reckon with, `low` and `high` as the bounds. */
export interface Sum {
  low: number
  likely: number
  high: number
}

export interface UnitSum {
  /** the row id of the unit; null for entries that name none */
  id: string | null
  invested: Sum
  running: Sum
  gained: Sum
  /** gains less costs */
  net: number
}

export interface CostBenefit {
  units: readonly UnitSum[]
  total: UnitSum
  /** `isAssumed`: nobody said how long it goes on. */
  years: { count: number; from: number | null; to: number | null; isAssumed: boolean }
  /** Something was given as an interval only. */
  isRough: boolean
  /** Entries whose amount this reader may not see, or that have none. */
  hidden: number
  withoutAmount: number
  /** Gains that were valued but not taken out in money or freed time. */
  notRealised: number
  /** 0: everybody who pays gains as much; 1: those who pay gain nothing. Null when amounts are missing from view. */
  imbalance: number | null
  /** After how many years the gains have paid for the investment; null when they do not, or there is nothing to pay. */
  paybackYears: number | null
}

/** Without years of their own: as long as benefit calculations usually look ahead. */
const usualYears = 5
/** Longer is a mistyped year. */
const mostYears = 30

const oneTimeCosts = ['investment', 'implementation']

/** Null when there are no entries at all. */
export function costBenefit(content: Content): CostBenefit | null {
  const entries = rowsAt(content, 'entries')
  if (entries.length === 0) return null
  const years = period(entries)
  const unitIds = rowsAt(content, 'units').map((unit) => unit.id)
  const idOf = (entry: CostEntry) => unitIds.find((id) => id === entry.unit) ?? null
  const shownIds = [...unitIds, null].filter((id) => entries.some((entry) => idOf(entry) === id))
  const units = shownIds.map((id) =>
    sumUp(
      id,
      entries.filter((entry) => idOf(entry) === id),
      years,
    ),
  )
  const total = sumUp(null, entries, years)
  const hidden = entries.filter(isHidden).length
  const withoutAmount = entries.filter((entry) => !isHidden(entry) && !amountOf(entry)).length
  return {
    units,
    total,
    years,
    isRough: entries.some((entry) => entry.visibility === 'band_only' && amountOf(entry) !== null),
    hidden,
    withoutAmount,
    notRealised: gainsThat(entries, years, ['valued_not_realised']),
    imbalance: hidden > 0 ? null : imbalanceOf(units),
    paybackYears: hidden > 0 ? null : payback(entries, years),
  }
}

/** What one entry says for one year or once: null when it holds no amount. */
export function amountOf(entry: CostEntry): Sum | null {
  const [low, likely, high] = [entry.amount_low, entry.amount_likely, entry.amount_high].map((value) =>
    typeof value === 'number' ? value : null,
  )
  const middle = likely ?? (low != null && high != null ? (low + high) / 2 : (low ?? high))
  if (middle == null) return null
  return { low: Math.min(low ?? middle, middle), likely: middle, high: Math.max(high ?? middle, middle) }
}

export function hasAmounts(costs: CostBenefit): boolean {
  return costs.total.invested.high + costs.total.running.high + costs.total.gained.high > 0
}

function period(entries: readonly CostEntry[]): CostBenefit['years'] {
  const given = entries
    .flatMap((entry) => [entry.from_year, entry.to_year])
    .filter((year): year is number => typeof year === 'number')
  const ends = entries
    .map((entry) => entry.to_year)
    .filter((year): year is number => typeof year === 'number')
  const from = given.length > 0 ? Math.min(...given) : null
  const isAllOnce = entries.every((entry) => recurrenceOf(entry) === 'one_time')
  if (from === null || (ends.length === 0 && !isAllOnce))
    return { count: usualYears, from, to: from === null ? null : from + usualYears - 1, isAssumed: true }
  const count = Math.min(Math.max(Math.max(...given) - from + 1, 1), mostYears)
  return { count, from, to: from + count - 1, isAssumed: false }
}

/** How many times the amount of an entry counts. */
function times(entry: CostEntry, years: CostBenefit['years']): number {
  const recurrence = recurrenceOf(entry)
  if (recurrence === 'one_time') return 1
  const from = typeof entry.from_year === 'number' ? entry.from_year : years.from
  const to = typeof entry.to_year === 'number' ? entry.to_year : years.to
  const count = from === null || to === null ? years.count : Math.min(Math.max(to - from + 1, 0), mostYears)
  if (recurrence === 'annual') return count
  return typeof entry.volume === 'number' ? entry.volume * count : 0
}

function recurrenceOf(entry: CostEntry): string {
  if (typeof entry.recurrence === 'string') return entry.recurrence
  return entry.kind === 'running_cost' ? 'annual' : 'one_time'
}

function sumUp(id: string | null, entries: readonly CostEntry[], years: CostBenefit['years']): UnitSum {
  const sumOf = (kinds: readonly string[]) =>
    entries
      .filter((entry) => kinds.includes(String(entry.kind)))
      .reduce((sum, entry) => plus(sum, amountOf(entry), times(entry, years)), nothing)
  const [invested, running, gained] = [sumOf(oneTimeCosts), sumOf(['running_cost']), sumOf(['gain'])]
  return { id, invested, running, gained, net: gained.likely - invested.likely - running.likely }
}

const nothing: Sum = { low: 0, likely: 0, high: 0 }

function plus(sum: Sum, amount: Sum | null, factor: number): Sum {
  if (!amount) return sum
  return {
    low: sum.low + amount.low * factor,
    likely: sum.likely + amount.likely * factor,
    high: sum.high + amount.high * factor,
  }
}

function gainsThat(
  entries: readonly CostEntry[],
  years: CostBenefit['years'],
  realisedAs: readonly string[],
): number {
  return entries
    .filter((entry) => entry.kind === 'gain' && realisedAs.includes(String(entry.realised_as)))
    .reduce((sum, entry) => sum + (amountOf(entry)?.likely ?? 0) * times(entry, years), 0)
}

/** The share of all costs that the units who bear them do not get back as gains of their own. */
function imbalanceOf(units: readonly UnitSum[]): number | null {
  const cost = (unit: UnitSum) => unit.invested.likely + unit.running.likely
  const all = units.reduce((sum, unit) => sum + cost(unit), 0)
  // without a single gain in money the measure would say 1 and mean nothing
  if (all === 0 || units.every((unit) => unit.gained.likely === 0)) return null
  return units.reduce((sum, unit) => sum + Math.max(0, cost(unit) - unit.gained.likely), 0) / all
}

function payback(entries: readonly CostEntry[], years: CostBenefit['years']): number | null {
  let once = 0
  let yearly = 0
  for (const entry of entries) {
    const sum = (amountOf(entry)?.likely ?? 0) * times(entry, years) * (entry.kind === 'gain' ? 1 : -1)
    if (recurrenceOf(entry) === 'one_time') once += sum
    else yearly += sum / years.count
  }
  return once < 0 && yearly > 0 ? -once / yearly : null
}
