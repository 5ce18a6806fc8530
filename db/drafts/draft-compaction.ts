/** Replaces update rows by a snapshot in one transaction, so that every update is always in exactly one of the two. */
import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { type DraftRows, schemaVersionOf } from './drafts.ts'

class ConcurrentCompaction extends Error {}

/**
 * Replaces `rows` by `state`, which must hold everything in them. Newer rows are kept. False, without any change, when
 * another compaction was faster.
 */
export async function storeCompacted(
  db: Db,
  draftId: string,
  rows: DraftRows,
  state: Uint8Array,
): Promise<boolean> {
  const seqs = rows.updates.map((row) => row.seq)
  const snapshot = {
    draft_id: draftId,
    seq: Math.max(rows.snapshot?.seq ?? 0, ...seqs),
    state,
    schema_version: schemaVersionOf(rows),
  }
  try {
    await db.transaction().execute(async (trx) => {
      if (!(await storeSnapshot(trx, snapshot, rows.snapshot?.seq ?? null))) throw new ConcurrentCompaction()
      const { numAffectedRows } = await sql`
        delete from draft_update where draft_id = ${draftId} and seq = any(${seqs}::bigint[])`.execute(trx)
      if (Number(numAffectedRows) !== seqs.length) throw new ConcurrentCompaction()
      // nodes that have it open: the snapshot is smaller than the state that they hold
      await sql`select pg_notify('draft_compacted', ${draftId})`.execute(trx)
    })
    return true
  } catch (problem) {
    if (problem instanceof ConcurrentCompaction) return false
    throw problem
  }
}

interface Snapshot {
  draft_id: string
  seq: number
  state: Uint8Array
  schema_version: number
}

/** When two nodes compact at the same time, the second finds a different seq than it had read and returns false. */
async function storeSnapshot(trx: Trx, snapshot: Snapshot, seqBefore: number | null): Promise<boolean> {
  if (seqBefore === null) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('draft_snapshot')
      .values(snapshot)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await trx
    .updateTable('draft_snapshot')
    .set({ ...snapshot, at: sql<Date>`now()` })
    .where('draft_id', '=', snapshot.draft_id)
    .where('seq', '=', String(seqBefore))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
