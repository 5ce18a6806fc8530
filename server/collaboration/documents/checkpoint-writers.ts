import { parseUpdate, stateVectorOf } from '#app/yjs/parsed-update.ts'
import type { Db } from '#db/connect.ts'
import { newestCheckpointState } from '#db/drafts/checkpoints.ts'
import { ownersOf } from '#db/drafts/draft-clients.ts'

/** The ids of the people who wrote what `state` has and the draft's newest checkpoint has not. */
export async function writersSinceCheckpoint(db: Db, draftId: string, state: Uint8Array): Promise<string[]> {
  const last = await newestCheckpointState(db, draftId)
  const before = last ? stateVectorOf(parseUpdate(last)) : new Map<number, number>()
  const written = [...stateVectorOf(parseUpdate(state))].filter(
    ([id, clock]) => clock > (before.get(id) ?? 0),
  )
  return ownersOf(
    db,
    draftId,
    written.map(([id]) => id),
  )
}
