/** Checkpoints: the dated states on a draft's timeline. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'

export type CheckpointReason = 'edited' | 'submitted' | 'restored' | 'published'

export interface Checkpoint {
  readonly id: string
  readonly at: Date
  readonly title: string
  readonly reason: string
  /** What people called this point; mostly empty. */
  readonly name: string
  /** Names of the people who had written since the previous checkpoint. */
  readonly people: readonly string[]
}

export interface NewCheckpoint {
  readonly draftId: string
  readonly state: Uint8Array
  readonly title: string
  readonly reason: CheckpointReason
  readonly personIds: readonly string[]
  /** The update row that `state` was before; without one it is the draft as it is now. */
  readonly beforeSeq?: number | null
}

/** When no checkpoint is added. */
interface Unless {
  /** The newest one is younger than this. */
  readonly youngerMs?: number
  /** There are this many of the last hour. */
  readonly manyInAnHour?: number
}

/** Newest first. */
export async function listCheckpoints(db: Db, draftId: string): Promise<Checkpoint[]> {
  const { rows } = await sql<Checkpoint>`
    select id, at, title, reason, name,
           array(select name from person where person.id = any(people) order by name) as people
      from draft_checkpoint where draft_id = ${draftId}
     order by at desc, seq desc`.execute(db)
  return rows
}

/** Null when the draft has no such checkpoint. */
export async function loadCheckpoint(
  db: Db,
  draftId: string,
  checkpointId: string,
): Promise<(Checkpoint & { state: Uint8Array }) | null> {
  const { rows } = await sql<Checkpoint & { state: Uint8Array }>`
    select id, at, title, reason, name, state,
           array(select name from person where person.id = any(people) order by name) as people
      from draft_checkpoint where draft_id = ${draftId} and id = ${checkpointId}`.execute(db)
  return rows[0] ?? null
}

/** Nothing happens when the draft has no such checkpoint. */
export async function nameCheckpoint(
  db: Db,
  draftId: string,
  checkpointId: string,
  name: string,
): Promise<void> {
  await db
    .updateTable('draft_checkpoint')
    .set({ name })
    .where('draft_id', '=', draftId)
    .where('id', '=', checkpointId)
    .execute()
}

/** Age of the newest checkpoint in milliseconds, by the database's clock; null when there is none. */
export async function newestCheckpointAge(db: Db, draftId: string): Promise<number | null> {
  const { rows } = await sql<{ age: number | null }>`
    select extract(epoch from now() - max(at))::float8 as age
      from draft_checkpoint where draft_id = ${draftId}`.execute(db)
  const age = rows[0]?.age ?? null
  return age === null ? null : age * 1000
}

export async function newestCheckpointState(db: Db, draftId: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('draft_checkpoint')
    .where('draft_id', '=', draftId)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .select('state')
    .limit(1)
    .executeTakeFirst()
  return row?.state ?? null
}

/** Returns the new checkpoint's id; null when none was added. */
export async function addCheckpoint(
  db: Db,
  { draftId, state, title, reason, personIds, beforeSeq = null }: NewCheckpoint,
  { youngerMs = -1, manyInAnHour }: Unless = {},
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    // two nodes that have the draft open do this at the same time
    await sql`select pg_advisory_xact_lock(hashtextextended(${draftId}, 0))`.execute(trx)
    const { rows } = await sql<{ id: string }>`
      insert into draft_checkpoint (draft_id, seq, state, title, reason, people, at)
      select ${draftId}, coalesce(
               (select max(seq) from draft_update
                 where draft_id = ${draftId} and (${beforeSeq}::bigint is null or seq < ${beforeSeq}::bigint)),
               (select seq from draft_snapshot where draft_id = ${draftId}), 0),
             ${state}::bytea, ${title}, ${reason}, ${[...personIds]}::uuid[],
             -- the update may have been committed, and followed by a checkpoint, before this one was made
             coalesce((select at from draft_update where draft_id = ${draftId} and seq = ${beforeSeq}::bigint)
                        - interval '1 millisecond', now())
       where not exists (
         select from draft_checkpoint
          where draft_id = ${draftId} and at > now() - make_interval(secs => ${youngerMs / 1000}::float8))
         and (${manyInAnHour ?? null}::int is null or ${manyInAnHour ?? null}::int > (
           select count(*) from draft_checkpoint
            where draft_id = ${draftId} and at > now() - interval '1 hour'))
      returning id`.execute(trx)
    return rows[0]?.id ?? null
  })
}
