/**
 * What organisations like the reader's have published before what others have. With words, likeness only raises what the
 * words found: relevance × (1 + boost), and never a case that lacks a word above one that has them all. Without words it
 * is the order.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { type CaseSet, ordinalsIn } from './case-set.ts'

/** Organisation → how much it differs from the reader's, 0 to 1; what cannot be compared, and the reader's own, is not in it. */
export type Differences = ReadonlyMap<string, number>

/** A case of a twin counts for as much as one that says twice as much of what was asked. */
const greatestBoost = 1

export function peerBoost(differences: Differences, organisationId: string): number {
  return greatestBoost * (1 - (differences.get(organisationId) ?? 1))
}

/** The nearest organisations first, of each the newest case; then those that nothing is known of. */
export async function orderByLikeness(
  db: Db,
  set: CaseSet,
  differences: Differences,
  { offset, limit }: { offset: number; limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ ordinal: number }>`
    select ordinal from search_entry
    left join unnest(${[...differences.keys()]}::uuid[], ${[...differences.values()]}::double precision[])
      as peer (organisation_id, difference) using (organisation_id)
    where ordinal = any(${ordinalsIn(set)}::integer[])
    order by difference nulls last, published_at desc, case_id
    limit ${limit} offset ${offset}
  `.execute(db)
  return rows.map(({ ordinal }) => ordinal)
}
