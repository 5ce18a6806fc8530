/** The first key: the organisation stands behind exactly these words. A changed text needs it anew. */
import { sql } from 'kysely'
import { problems } from '#app/domain/cases/completeness.ts'
import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { stateAfter } from '#app/domain/reviews/workflow.ts'
import type { Db, Trx } from '#db/connect.ts'
import { parseCaseId, permit } from '#server/drafts/authorise.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { type MissingField, missingFields } from '#server/drafts/missing-fields.ts'
import { lockCase, move } from '#server/drafts/transition.ts'
import { notifyApprovers, notifyReviewer } from '#server/notifications/review-notifications.ts'
import type { ReviewServices } from './services.ts'

/** `changed`: the text is not the one that the person saw. `incomplete`: something is missing before readers may see it. */
export type DecisionResult =
  | { ok: true }
  | { ok: false; reason: 'changed' }
  | { ok: false; reason: 'incomplete'; missing: MissingField[] }

/**
 * @param contentHash the fingerprint of the text on the page that the button stood on
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function approve(
  services: ReviewServices,
  person: Person,
  id: unknown,
  contentHash: string,
): Promise<DecisionResult> {
  const { db, drafts, documents, origin } = services
  await drafts.flush(parseCaseId(id))
  return db.transaction().execute(async (trx): Promise<DecisionResult> => {
    const { found } = await lockCase(trx, person, id)
    permit(person, 'approve', found)
    const draft = await loadDraftContent(trx, documents, found)
    const before = await findApproval(trx, found.id)
    if (found.state === 'approved' && before?.contentHash === draft.contentHash) {
      if (before.personId === person.id && contentHash === draft.contentHash) return { ok: true }
      throw new InvalidMove('alreadyApproved')
    }
    const publicationStatus = before ? await voidApproval(trx, origin, found, before.id) : found
    if (contentHash !== draft.contentHash) return { ok: false, reason: 'changed' }
    const missing = missingFields(found.kind, problems(found.kind, draft.content))
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }
    await trx
      .insertInto('approval')
      .values({
        case_id: found.id,
        submission_id: await latestSubmission(trx, found.id),
        content_hash: draft.contentHash,
        approved_by: person.id,
      })
      .execute()
    await move(trx, person, publicationStatus, 'approve')
    await notifyReviewer(trx, origin, person, publicationStatus, 'approve')
    return { ok: true }
  })
}

/** Of the submission that is under review; what was approved and then returned counts no more. */
export async function findApproval(db: Db, caseId: string) {
  return db
    .selectFrom('approval')
    .innerJoin('person', 'person.id', 'approval.approved_by')
    .where('approval.case_id', '=', caseId)
    .where('approval.voided_at', 'is', null)
    .where('approval.submission_id', '=', (row) =>
      row
        .selectFrom('submission')
        .where('submission.case_id', '=', caseId)
        .orderBy('number', 'desc')
        .limit(1)
        .select('submission.id'),
    )
    .select([
      'approval.id',
      'approval.content_hash as contentHash',
      'approval.approved_by as personId',
      'approval.approved_at as at',
      'person.name',
    ])
    .executeTakeFirst()
}

/** The case as it will be once a stale approval is voided: what the approvers read is not what it says now. */
export function withoutStale(
  found: Case,
  approval: { contentHash: string } | undefined,
  contentHash: string,
): Case {
  if (found.state !== 'approved' || approval?.contentHash === contentHash) return found
  return { ...found, state: stateAfter('voidApproval', found.state, found.claimedBy !== null) }
}

/** The text was changed after it was approved: the approval is void, and the approvers hear of it. Returns the case after that. */
export async function voidApproval(trx: Trx, origin: string, found: Case, approvalId: string): Promise<Case> {
  await trx
    .updateTable('approval')
    .set({ voided_at: sql<Date>`now()`, voided_because: 'changed' })
    .where('id', '=', approvalId)
    .execute()
  if (found.state !== 'approved') return found
  const state = await move(trx, null, found, 'voidApproval')
  await notifyApprovers(trx, origin, null, found, 'voidApproval')
  return { ...found, state }
}

async function latestSubmission(trx: Trx, caseId: string): Promise<string> {
  const { id } = await trx
    .selectFrom('submission')
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
