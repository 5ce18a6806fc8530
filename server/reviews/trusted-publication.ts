/** A trusted organisation lets a lesson out with its own key; a moderator looks at it afterwards. */
import { sql } from 'kysely'
import { casePath } from '#app/domain/cases/case-path.ts'
import { problems } from '#app/domain/cases/completeness.ts'
import { Forbidden } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Trx } from '#db/connect.ts'
import { parseCaseId, permit } from '#server/drafts/authorise.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { type DraftContent, loadDraftContent } from '#server/drafts/draft-content.ts'
import { missingFields } from '#server/drafts/missing-fields.ts'
import { isRepeated, lockCase } from '#server/drafts/transition.ts'
import { type PublicationResult, publishVersion } from './publication.ts'
import { addCheckpoint, type ReviewServices } from './services.ts'
import { createSubmission } from './submission.ts'

export type TrustedPublicationResult =
  | PublicationResult
  | { ok: false; reason: 'form'; errors: Record<string, string> }

/** Whether the organisation is trusted with this kind of text; who may do it is another question. */
export function isTrusted(found: Pick<Case, 'kind' | 'organisationIsTrusted'>): boolean {
  return found.kind === 'lesson' && found.organisationIsTrusted
}

/**
 * @param seen the fingerprint of the text on the page that the button stood on
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function publishTrusted(
  services: ReviewServices,
  person: Person,
  id: unknown,
  { contentHash, changeNote }: { contentHash: string; changeNote: string },
): Promise<TrustedPublicationResult> {
  const draftId = parseCaseId(id)
  await services.drafts.flush(draftId)
  let isNew = false
  const result = await services.db.transaction().execute(async (trx): Promise<TrustedPublicationResult> => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'publishTrusted') && found.slug)
      return { ok: true, path: casePath(found.kind, found.slug) }
    permit(person, 'publishTrusted', found)
    if (!isTrusted(found)) throw new Forbidden()
    const draft = await loadDraftContent(trx, services.documents, found)
    if (contentHash !== draft.contentHash) return { ok: false, reason: 'changed' }
    const missing = missingFields(found.kind, problems(found.kind, draft.content))
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }
    if (found.currentVersion !== null && !changeNote)
      return { ok: false, reason: 'form', errors: { changeNote: 'required' } }
    const approval = await approveAtOnce(trx, person, found, draft, changeNote)
    const path = await publishVersion(trx, services, person, found, 'publishTrusted', {
      draft,
      changeNote,
      approval,
    })
    await trx
      .updateTable('cases')
      .set({ unchecked_since: sql<Date>`now()`, submitted_at: sql<Date>`now()` })
      .where('id', '=', found.id)
      .execute()
    isNew = true
    return { ok: true, path }
  })
  if (isNew) await addCheckpoint(services, draftId, 'published', person.id)
  return result
}

/** The first key is turned in the same moment, and what it was turned for is pinned like anything handed in. */
async function approveAtOnce(
  trx: Trx,
  person: Person,
  found: Case,
  draft: DraftContent,
  changeNote: string,
): Promise<{ personId: string; at: Date }> {
  const submissionId = await createSubmission(trx, person, found.id, draft, { note: '', changeNote })
  const { at } = await trx
    .insertInto('approval')
    .values({
      case_id: found.id,
      submission_id: submissionId,
      content_hash: draft.contentHash,
      approved_by: person.id,
    })
    .returning('approved_at as at')
    .executeTakeFirstOrThrow()
  return { personId: person.id, at }
}
