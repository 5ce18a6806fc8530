/**
 * The best matches first: those with every word before the others, then by what their texts say, with a little for how
 * complete and how new a case is. So many are put in order that nobody leafs past them; the rest follows by date.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { type CaseSet, has, ordinalsIn } from './case-set.ts'
import type { Match } from './match.ts'

const mostRanked = 400
/** After so many days a case counts half as new: experience ages slowly. */
const halfAsNewDays = 4 * 365

/** Ordinals of the ranked candidates. */
export async function rankMatches(db: Db, left: CaseSet, { scores, whole }: Match): Promise<number[]> {
  if (!scores || !whole) return []
  const worth = (ordinal: number) => (scores.score[ordinal] ?? 0) + (has(whole, ordinal) ? allWords : 0)
  const candidates = best(ordinalsIn(left), worth)
  const { rows } = await sql<{ ordinal: number; share: number }>`
    select ordinal, ((0.92 + 0.08 * quality)
      * (0.92 + 0.08 * exp(-0.693 * greatest(0, extract(epoch from now() - published_at)) / (${halfAsNewDays} * 86400))))::real as share
    from search_entry where ordinal = any(${candidates}::integer[])
  `.execute(db)
  const final = new Map(rows.map(({ ordinal, share }) => [ordinal, (scores.score[ordinal] ?? 0) * share]))
  return candidates
    .filter((ordinal) => final.has(ordinal))
    .toSorted(
      (a, b) =>
        Number(has(whole, b)) - Number(has(whole, a)) || (final.get(b) ?? 0) - (final.get(a) ?? 0) || b - a,
    )
}

/** More than any score. */
const allWords = 1_000

/** The best of many, without putting all of them in order. */
function best(ordinals: readonly number[], worth: (ordinal: number) => number): number[] {
  if (ordinals.length <= mostRanked) return [...ordinals]
  const worths = Float32Array.from(ordinals, worth)
  const least = worths.slice().sort().at(-mostRanked) ?? 0
  return ordinals.filter((_, index) => (worths[index] ?? 0) >= least).slice(-mostRanked)
}
