/** An edit by the server in the name of a person, which is validated, committed and broadcast like any other. */
import * as Y from 'yjs'
import { NotFound } from '#app/domain/errors.ts'
import { mergeUpdates } from '#app/yjs/merge.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import type { RoomRegistry } from './registry.ts'

/**
 * Resolves when the edit is on disk and has been broadcast. The caller must have checked the permission.
 * @throws NotFound
 */
export async function editDraft(
  registry: RoomRegistry,
  draftId: string,
  personId: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const room = await registry.open(draftId)
  // so that the edit is based on everything that was accepted, too
  await room.flush()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, room.diff(new Map()))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => change(doc))
  if (updates.length === 0) return
  const clientId = doc.clientID
  const owner = await room.services.ownership.claim({ draftId, clientId, personId })
  if (owner === null) throw new NotFound()
  room.owners.set(clientId, owner)
  await new Promise<void>((resolve, reject) => {
    room.accept(parseUpdate(mergeUpdates(updates)), personId, {
      sender: null,
      sequence: 0,
      onSaved: resolve,
      onLost: () => reject(new NotFound()),
    })
  })
}
