/** What a document made of bytes is, and what lists need to know of it. The document is built, looked at and thrown away. */
import * as Y from 'yjs'
import { completeness } from '#app/domain/cases/completeness.ts'
import { readContent, textAt } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'

export interface Job {
  readonly kind: CaseKind
  readonly updates: readonly Uint8Array[]
}

export interface Digest {
  /** All of it as one update, without what was deleted. */
  readonly state: Uint8Array
  readonly title: string
  readonly completeness: number
}

export function digest({ kind, updates }: Job): Digest {
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
