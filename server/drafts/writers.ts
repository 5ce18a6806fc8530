/** Who has written in a draft: the owners of the client ids in it. */
import { sql } from 'kysely'
import type { Trx } from '#db/connect.ts'
import type { DocumentWorkers } from '#server/collaboration/documents/document-workers.ts'
import type { Case } from './case-row.ts'
import { type DraftContent, loadDraftContent } from './draft-content.ts'

/**
 * What the draft says now, for a decision about it. Everybody who ever wrote in it is recorded first: nobody may decide about
 * a text that she wrote in, even when her words were deleted or she has lost her right to write.
 * @throws TooCostly, Busy
 */
export async function loadDraftForDecision(
  trx: Trx,
  documents: DocumentWorkers,
  found: Case,
): Promise<DraftContent> {
  const draft = await loadDraftContent(trx, documents, found)
  await sql`
    insert into case_writer (case_id, person_id)
    select distinct draft_id, person_id from draft_client
     where draft_id = ${found.id} and client_id = any(${draft.authors.ever}::bigint[])
    on conflict do nothing`.execute(trx)
  return draft
}
