/** How many published cases each value of a facet has, for pages that list the values. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { FacetCounts } from './counts.ts'

export async function countTopics(db: Db, families: readonly string[]): Promise<FacetCounts> {
  const { rows } = await sql<{ family: string; term: string; count: number }>`
    select family, term, sum(bit_count(cases))::integer as count
    from search_set
    where family = any(${families}::text[])
    group by family, term
    having sum(bit_count(cases)) > 0
  `.execute(db)
  const counts = new Map<string, Map<string, number>>(families.map((family) => [family, new Map()]))
  for (const { family, term, count } of rows) counts.get(family)?.set(term, count)
  return counts
}
