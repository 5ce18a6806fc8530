/** An edit that the server makes in somebody's name: it goes through the same gate, to the same disk, to the same people. */
import * as Y from 'yjs'
import { NotFound } from '#app/domain/errors.ts'
import { join } from '#app/yjs/merge.ts'
import { survey } from '#app/yjs/parsed-update.ts'
import type { Registry } from './registry.ts'

/**
 * Resolves when the edit is on disk and on its way to everyone. Whether the person may is for the caller to know.
 * @throws NotFound
 */
export async function editDraft(
  registry: Registry,
  draftId: string,
  personId: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const room = await registry.enter(draftId)
  // on top of everything accepted, not only of what has come back from the disk
  await room.flush()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, room.beyond(new Map()))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => change(doc))
  if (updates.length === 0) return
  const clientId = doc.clientID
  const owner = await room.house.claims.claim({ draftId, clientId, personId })
  if (owner === null) throw new NotFound()
  room.owners.set(clientId, owner)
  await new Promise<void>((saved, reject) => {
    const lost = () => reject(new NotFound())
    room.take(survey(join(updates)), personId, { sender: null, number: 0, saved, lost })
  })
}
