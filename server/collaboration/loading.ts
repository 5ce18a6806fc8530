/** Loads a draft from the database, and compares two loaded states. */
import { diffDeleteSet, readDeleteSet } from '#app/yjs/delete-set.ts'
import { diffUpdate, mergeUpdates } from '#app/yjs/merge.ts'
import { type ParsedUpdate, stateVectorOf } from '#app/yjs/parsed-update.ts'
import type { Db } from '#db/connect.ts'
import { readRows, schemaVersionOf, updatesOfDraft } from '#db/drafts/drafts.ts'
import { DraftState } from './draft-state.ts'

export interface LoadedDraft {
  readonly state: DraftState
  readonly schemaVersion: number
  /** The number of update rows that are not in its snapshot. */
  readonly rows: number
}

export async function loadDraft(db: Db, draftId: string): Promise<LoadedDraft> {
  const rows = await readRows(db, draftId)
  return {
    state: new DraftState(mergeUpdates(updatesOfDraft(rows))),
    schemaVersion: schemaVersionOf(rows),
    rows: rows.updates.length,
  }
}

/** What `after` has in addition to `before`, as an update; null when there is nothing. */
export function diffStates(after: ParsedUpdate, before: ParsedUpdate): Uint8Array | null {
  const stateVector = stateVectorOf(before)
  const deleteSet = diffDeleteSet(
    readDeleteSet(after.bytes, after.deleteSetFrom),
    readDeleteSet(before.bytes, before.deleteSetFrom),
  )
  const hasStructs = after.blocks.some(({ client, end }) => end > (stateVector.get(client) ?? 0))
  return hasStructs || deleteSet.size > 0 ? diffUpdate(after, stateVector, deleteSet) : null
}
