/**
 * Everything that needs a whole document. Its time grows with the document, so these functions run in worker threads
 * (document-workers.ts) and never on the thread that answers requests.
 */
import * as Y from 'yjs'
import { completeness } from '#app/domain/cases/completeness.ts'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { readContent } from '#app/domain/cases/read-content.ts'
import { restore } from '#app/domain/cases/restoration/restore.ts'
import { mergeUpdates } from '#app/yjs/merge.ts'
import { hashContent } from '#server/drafts/content-hash.ts'

/** A stored document. */
export interface StoredDocument {
  readonly kind: CaseKind
  readonly updates: readonly Uint8Array[]
}

export interface Snapshot {
  /** The whole document as one update, without deleted content. */
  readonly state: Uint8Array
  readonly title: string
  readonly completeness: number
}

export interface DocumentContent {
  content: Content
  contentHash: string
}

/** A document and the earlier state that it should have again. */
export interface Restoration {
  readonly kind: CaseKind
  readonly state: Uint8Array
  readonly past: Uint8Array
}

/** An edit: the update, and the client id that it was made with. */
export interface DocumentEdit {
  readonly clientId: number
  readonly update: Uint8Array
}

/** Name → function. The input and the result are copied between threads. */
export const documentJobs = {
  /** The compacted state, and what lists show of it. */
  snapshot({ kind, updates }: StoredDocument): Snapshot {
    const doc = build(updates)
    const content = readContent(doc, kind)
    return {
      state: Y.encodeStateAsUpdate(doc),
      title: textAt(content, 'title'),
      completeness: completeness(kind, content),
    }
  },

  content({ kind, updates }: StoredDocument): DocumentContent {
    const content = readContent(build(updates), kind)
    return { content, contentHash: hashContent(content) }
  },

  /** Null when nothing has to change. */
  restore({ kind, state, past }: Restoration): DocumentEdit | null {
    const doc = build([state])
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    restore(doc, build([past]), kind)
    return updates.length > 0 ? { clientId: doc.clientID, update: mergeUpdates(updates) } : null
  },
}

export type DocumentJobs = typeof documentJobs
export type JobName = keyof DocumentJobs

function build(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
