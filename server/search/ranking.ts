/**
 * The most promising matches, best first. Weighing a text means reading all its words, so with a hundred thousand matches
 * only some are weighed: those with the words in the title, and the newest.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { bitString, both, type CaseSet, places, size } from './case-set.ts'

/** Ten pages of results are ranked; the rest follows by date. */
const mostRanked = 200
/** With fewer matches, picking them by their places is quicker than walking an index until they turn up. */
const fewMatches = 2_000
/** D, C, B, A: the title says it, then what sums it up; a chosen value says little. */
const weights = '{0.05, 0.2, 0.5, 1}'
/** After so many days a case counts half as new: experience ages slowly. */
const halfAsNewDays = 4 * 365

/** Places of the cases; as many as were worth weighing. */
export async function mostPromising(
  db: Db,
  left: CaseSet,
  title: CaseSet | null,
  query: string,
): Promise<number[]> {
  const inTitle = title ? both(left, title) : null
  const candidates =
    size(left) <= mostRanked ? [newest(left)] : [...(inTitle ? [newest(inTitle)] : []), newest(left)]
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
    size(set) <= fewMatches
      ? sql`ordinal = any(${places(set)}::integer[])`
      : sql`get_bit(${bitString(set)}::varbit, ordinal) = 1`
  return sql`(select ordinal from search_entry where ${chosen} order by published_at desc limit ${mostRanked})`
}
