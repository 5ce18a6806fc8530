/** Documents in tests: the threads that read them, and drafts as documents of the test's own. */
import * as Y from 'yjs'
import { mergeUpdates } from '#app/yjs/merge.ts'
import type { Db } from '#db/connect.ts'
import { readRows, updatesOfDraft } from '#db/drafts/drafts.ts'
import { DocumentWorkers } from '#server/collaboration/documents/document-workers.ts'

/** For all tests of a file, because starting a thread takes a while; a busy machine may take its time for a job. */
export const documents = new DocumentWorkers({ jobTimeoutMs: 60_000 })

/** The committed state of the draft, with all that was ever written in it. */
export async function loadState(db: Db, draftId: string): Promise<Uint8Array> {
  return mergeUpdates(updatesOfDraft(await readRows(db, draftId)))
}

/** The same as a document. */
export async function loadDocument(db: Db, draftId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await loadState(db, draftId))
  return doc
}
