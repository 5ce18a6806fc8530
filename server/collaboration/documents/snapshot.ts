/** Builds a document from its updates and derives the compacted state and what the lists show. */
import * as Y from 'yjs'
import { completeness } from '#app/domain/cases/completeness.ts'
import { readContent, textAt } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'

export interface SnapshotJob {
  readonly kind: CaseKind
  readonly updates: readonly Uint8Array[]
}

export interface Snapshot {
  /** The whole document as one update, without deleted content. */
  readonly state: Uint8Array
  readonly title: string
  readonly completeness: number
}

export function deriveSnapshot({ kind, updates }: SnapshotJob): Snapshot {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const content = readContent(doc, kind)
  return {
    state: Y.encodeStateAsUpdate(doc),
    title: textAt(content, 'title'),
    completeness: completeness(kind, content),
  }
}
