/** Which person owns which Yjs client id in a draft. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'

export interface ClientClaim {
  readonly draftId: string
  readonly clientId: number
  readonly personId: string
}

/** Claims the ids without an owner and returns the owner of each id, in order; null where there is no such draft. */
export async function claimClients(db: Db, claims: readonly ClientClaim[]): Promise<(string | null)[]> {
  const drafts = claims.map(({ draftId }) => draftId)
  const clients = claims.map(({ clientId }) => clientId)
  const people = claims.map(({ personId }) => personId)
  // inserted in the order of the key, so that two nodes that claim the same ids cannot deadlock
  await sql`
    insert into draft_client (draft_id, client_id, person_id)
    select d, c, p
      from unnest(${drafts}::uuid[], ${clients}::bigint[], ${people}::uuid[]) as claimed (d, c, p)
      join cases on cases.id = d
     order by d, c
    on conflict do nothing`.execute(db)
  // a separate statement, which also sees rows that another node has just inserted
  const { rows } = await sql<{ n: string; owner: string | null }>`
    select n, person_id as owner
      from unnest(${drafts}::uuid[], ${clients}::bigint[]) with ordinality as claimed (d, c, n)
      left join draft_client on draft_id = d and client_id = c
     order by n`.execute(db)
  return rows.map(({ owner }) => owner)
}

/** Whether anybody else has ever written in the draft. */
export async function hasOtherWriters(db: Db, draftId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('draft_client')
    .where('draft_id', '=', draftId)
    .where('person_id', '<>', personId)
    .select('client_id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The ids of the people who own these client ids. */
export async function ownersOf(db: Db, draftId: string, clientIds: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from draft_client
     where draft_id = ${draftId} and client_id = any(${clientIds}::bigint[])`.execute(db)
  return rows.map((row) => row.person_id)
}
