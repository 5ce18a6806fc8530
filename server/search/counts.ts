/**
 * How many of the matches have each value of each facet. A facet with a choice is counted with every choice but its own,
 * so that a reader sees what another value of it would bring.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { bitString } from './case-set.ts'
import { type Match, remaining } from './match.ts'

/** facet → value → matches */
export type FacetCounts = Map<string, Map<string, number>>

export async function countFacets(db: Db, match: Match, families: readonly string[]): Promise<FacetCounts> {
  const own = families.filter((family) => match.chosen.has(family))
  // set 0 is what is left by everything; each facet with a choice has one of its own
  const sets = [remaining(match), ...own.map((family) => remaining(match, family))]
  const { rows } = await sql<{ family: string; term: string; count: number }>`
    with left_over as materialized (
      select number, block, substring(bits from block * 8192 + 1 for 8192)::bit(8192) as cases
      from unnest(${sets.map(bitString)}::varbit[]) with ordinality as given (bits, number),
        generate_series(0, ${match.blocks - 1}) as block
    ), asked as materialized (
      select * from unnest(${families}::text[], ${families.map((family) => own.indexOf(family) + 2 || 1)}::bigint[])
        as asked (family, number)
    )
    select family, term, sum(bit_count(search_set.cases & left_over.cases))::integer as count
    from search_set join asked using (family) join left_over using (number, block)
    where family = any(${families}::text[])
    group by family, term
  `.execute(db)
  const counts = new Map<string, Map<string, number>>()
  for (const { family, term, count } of rows) {
    const values = counts.get(family) ?? new Map<string, number>()
    if (count > 0) values.set(term, count)
    counts.set(family, values)
  }
  return counts
}
