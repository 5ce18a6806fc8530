/**
 * The best matches first. ts_rank reads all lexemes of a text, so of a hundred thousand matches only candidates are
 * ranked: those with the words in the title, and the newest.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { and, bitString, type CaseSet, count, ordinalsIn } from './case-set.ts'

/** Ten pages of results are ranked; the rest follows by date. */
const mostRanked = 200
/** With fewer matches, fetching them by ordinal is faster than scanning an index by date. */
const fewMatches = 2_000
/** D, C, B, A: the title says it, then what sums it up; a chosen value says little. */
const weights = '{0.05, 0.2, 0.5, 1}'
/** After so many days a case counts half as new: experience ages slowly. */
const halfAsNewDays = 4 * 365

/** Ordinals of the ranked candidates. */
export async function rankMatches(
  db: Db,
  left: CaseSet,
  title: CaseSet | null,
  query: string,
): Promise<number[]> {
  const inTitle = title ? and(left, title) : null
  const candidates =
    count(left) <= mostRanked ? [newest(left)] : [...(inTitle ? [newest(inTitle)] : []), newest(left)]
  const { rows } = await sql<{ ordinal: number }>`
    with candidate as materialized (${sql.join(candidates, sql` union `)})
    select ordinal
    from candidate join search_entry using (ordinal)
    order by
      ts_rank(${weights}, lexemes, ${query}::tsquery, 1)
        * (0.7 + 0.3 * quality)
        * (0.7 + 0.3 * exp(-0.693 * greatest(0, extract(epoch from now() - published_at)) / (${halfAsNewDays} * 86400))) desc,
      published_at desc, ordinal
    limit ${mostRanked}
  `.execute(db)
  return rows.map(({ ordinal }) => ordinal)
}

function newest(set: CaseSet) {
  const chosen =
    count(set) <= fewMatches
      ? sql`ordinal = any(${ordinalsIn(set)}::integer[])`
      : sql`get_bit(${bitString(set)}::varbit, ordinal) = 1`
  return sql`(select ordinal from search_entry where ${chosen} order by published_at desc limit ${mostRanked})`
}
