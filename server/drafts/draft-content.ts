import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { TooCostly } from '#app/domain/errors.ts'
import type { Db } from '#db/connect.ts'
import { readRows, updatesOfDraft } from '#db/drafts/drafts.ts'
import type { DocumentAuthors } from '#server/collaboration/documents/document-jobs.ts'
import type { DocumentWorkers } from '#server/collaboration/documents/document-workers.ts'

export interface DraftContent {
  content: Content
  /** SHA-256 of the canonical content: what people saw, approved and published is compared by it. */
  contentHash: string
  authors: DocumentAuthors
}

/**
 * What the draft says now: everything that is committed. Flush the room before, or what people just typed is missing.
 * @throws TooCostly, Busy
 */
export async function loadDraftContent(
  db: Db,
  documents: DocumentWorkers,
  draft: { id: string; kind: CaseKind },
): Promise<DraftContent> {
  const { isTooLarge, ...read } = await readDraft(db, documents, draft)
  if (isTooLarge) throw new TooCostly()
  return read
}

/** For the page of the editor, which can open a text that no page can show: null when it is too large. */
export async function loadContentForEditor(
  db: Db,
  documents: DocumentWorkers,
  draft: { id: string; kind: CaseKind },
): Promise<Content | null> {
  const { content, isTooLarge } = await readDraft(db, documents, draft)
  return isTooLarge ? null : content
}

async function readDraft(db: Db, documents: DocumentWorkers, { id, kind }: { id: string; kind: CaseKind }) {
  const rows = await readRows(db, id)
  const lastSeq = rows.updates.at(-1)?.seq ?? rows.snapshot?.seq ?? 0
  const updates = updatesOfDraft(rows)
  return documents.run('content', { kind, updates }, { key: `${id} ${lastSeq} ${updates.length}` })
}
