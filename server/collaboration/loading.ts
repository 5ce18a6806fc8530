/** A draft as it is read from the database, and what one reading holds beyond another. */
import { deletesBeyond, readDeletes } from '#app/yjs/delete-set.ts'
import { beyond } from '#app/yjs/merge.ts'
import { clocksOf, type Survey } from '#app/yjs/parsed-update.ts'
import type { Db } from '#db/connect.ts'
import { joined, readRows, schemaVersionOf, updatesIn } from '#db/drafts/drafts.ts'
import { DraftState } from './draft-state.ts'

export interface Loaded {
  readonly state: DraftState
  readonly schemaVersion: number
  /** How many rows it consists of beside its snapshot. */
  readonly rows: number
}

export async function load(db: Db, draftId: string): Promise<Loaded> {
  const rows = await readRows(db, draftId)
  return {
    state: new DraftState(joined(updatesIn(rows))),
    schemaVersion: schemaVersionOf(rows),
    rows: rows.updates.length,
  }
}

/** Null when there is nothing new. */
export function newsIn(after: Survey, before: Survey): Uint8Array | null {
  const known = clocksOf(before)
  const deletes = deletesBeyond(
    readDeletes(after.bytes, after.deletesFrom),
    readDeletes(before.bytes, before.deletesFrom),
  )
  const hasStructs = after.blocks.some(({ client, end }) => end > (known.get(client) ?? 0))
  return hasStructs || deletes.size > 0 ? beyond(after, known, deletes) : null
}
