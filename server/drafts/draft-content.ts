import { type Content, readContent } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Db } from '#db/connect.ts'
import { loadDocument } from '#db/drafts/drafts.ts'
import { hashContent } from './content-hash.ts'

export interface DraftContent {
  content: Content
  contentHash: string
}

/** What the draft says now: everything that is committed. Flush the room before, or what people just typed is missing. */
export async function loadDraftContent(db: Db, draft: { id: string; kind: CaseKind }): Promise<DraftContent> {
  const doc = await loadDocument(db, draft.id)
  const content = readContent(doc, draft.kind)
  doc.destroy()
  return { content, contentHash: hashContent(content) }
}
