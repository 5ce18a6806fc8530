/**
 * Makes a draft say again what it said at an earlier time, by an edit in the name of a person, which is validated, committed
 * and broadcast like any other.
 */
import { NotFound } from '#app/domain/errors.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import type { DocumentWorkers } from './documents/document-workers.ts'
import type { RoomRegistry } from './registry.ts'

/**
 * Resolves when the edit is on disk and has been broadcast. The caller must have checked the permission.
 * @throws NotFound, TooCostly, Busy
 */
export async function restoreDraft(
  registry: RoomRegistry,
  documents: DocumentWorkers,
  draftId: string,
  personId: string,
  past: Uint8Array,
): Promise<void> {
  const room = await registry.open(draftId)
  // so that the edit is based on everything that was accepted, too
  await room.flush()
  const edit = await documents.run('restore', { kind: room.kind, state: room.diff(new Map()), past })
  if (!edit) return
  const { clientId, update } = edit
  const owner = await room.services.ownership.claim({ draftId, clientId, personId })
  if (owner === null) throw new NotFound()
  room.owners.set(clientId, owner)
  await new Promise<void>((resolve, reject) => {
    room.accept(parseUpdate(update), personId, {
      sender: null,
      sequence: 0,
      onSaved: resolve,
      onLost: () => reject(new NotFound()),
    })
  })
}
