/** The first key: the organisation stands behind exactly these words. A changed text needs it anew. */

import { sql } from 'kysely'
import { problems } from '#app/domain/cases/completeness.ts'
import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { MissingField } from '#app/domain/reviews/draft-pages.ts'
import { stateAfter } from '#app/domain/reviews/workflow.ts'
import type { Db, Trx } from '#db/connect.ts'
import { parseId } from '#server/access/authorise.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { type DraftContent, loadDraftContent } from '#server/drafts/draft-content.ts'
import { wasMade } from '#server/drafts/earlier-moves.ts'
import { missingFields } from '#server/drafts/missing-fields.ts'
import { applyMove, transition } from '#server/drafts/transition.ts'
import { loadDraftForDecision } from '#server/drafts/writers.ts'
import { notifyApprovers, notifyReviewer } from '#server/notifications/review-notifications.ts'
import type { ReviewServices } from './services.ts'

/** `changed`: the text is not the one that the person saw. `incomplete`: something is missing before readers may see it. */
export type DecisionFailure = { reason: 'changed' } | { reason: 'incomplete'; missing: MissingField[] }

/**
 * @param contentHash of the text on the page that the button stood on
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function approve(
  { db, drafts, documents, origin }: ReviewServices,
  person: Person,
  id: unknown,
  contentHash: string,
): Promise<Result<undefined, DecisionFailure>> {
  await drafts.flush(parseId(id))
  return transition<undefined, DecisionFailure>(db, person, id, {
    action: 'approve',
    move: 'approve',
    // also after somebody claimed it meanwhile; but approving again what changed since is another decision
    isRepeated: async ({ trx, found }) => {
      const approval = await findApproval(trx, found.id)
      if (approval?.personId !== person.id || approval.contentHash !== contentHash) return false
      // what she stood behind has gone on since
      if (found.state !== 'approved')
        return wasMade(trx, found.id, { personId: person.id, move: 'approve', note: '' })
      return contentHash === (await loadDraftContent(trx, documents, found)).contentHash
    },
    prepare: async ({ trx, found }) => {
      const draft = await loadDraftForDecision(trx, documents, found)
      const earlier = await findApproval(trx, found.id)
      if (found.state === 'approved' && earlier?.contentHash === draft.contentHash)
        throw new InvalidMove('alreadyApproved')
      const current = earlier ? await voidApproval(trx, origin, found, earlier.id) : found
      const refusal = refuseDecision(current, draft, contentHash)
      if (refusal) return failure(refusal)
      await insertApproval(trx, person, await latestSubmission(trx, found.id), draft, found.id)
      return success(current)
    },
    notify: (trx, found) => notifyReviewer(trx, origin, person, found, 'approve'),
    answer: () => undefined,
  })
}

/** Why nothing is decided about this text; null when it may be. */
export function refuseDecision(
  { kind }: Case,
  draft: DraftContent,
  contentHash: string,
): DecisionFailure | null {
  if (contentHash !== draft.contentHash) return { reason: 'changed' }
  const missing = missingFields(kind, problems(kind, draft.content))
  return missing.length > 0 ? { reason: 'incomplete', missing } : null
}

/** Returns when it was given. */
export async function insertApproval(
  trx: Trx,
  person: Person,
  submissionId: string,
  draft: DraftContent,
  caseId: string,
): Promise<Date> {
  const { at } = await trx
    .insertInto('approval')
    .values({
      case_id: caseId,
      submission_id: submissionId,
      content_hash: draft.contentHash,
      approved_by: person.id,
    })
    .returning('approved_at as at')
    .executeTakeFirstOrThrow()
  return at
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
  const after = await applyMove(trx, null, found, 'voidApproval')
  await notifyApprovers(trx, origin, null, found, 'voidApproval')
  return after
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
