/** Where a text stands, for its authors: what it lacks, who has it, what was said, and what they may do now. */

import { can } from '#app/domain/access/access.ts'
import { caseActions } from '#app/domain/access/case-access.ts'
import { caseHints } from '#app/domain/cases/case-hints.ts'
import { casePath } from '#app/domain/cases/case-path.ts'
import { problems } from '#app/domain/cases/completeness.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { DraftStatus } from '#app/domain/reviews/draft-pages.ts'
import { underReview } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { listHistory } from '#server/drafts/history.ts'
import { fieldHints, missingFields } from '#server/drafts/missing-fields.ts'
import { authoriseInsider } from '#server/drafts/timeline.ts'
import { hasApprover } from '#server/organisations/approvers.ts'
import { findApproval, withoutStale } from '#server/reviews/approval.ts'
import { findPlaceInQueue } from '#server/reviews/queue.ts'
import { isReviewer } from '#server/reviews/review.ts'
import type { ReviewServices } from '#server/reviews/services.ts'
import { isTrusted } from '#server/reviews/trust.ts'

/** @throws NotFound */
export async function loadDraftStatus(
  { db, drafts, documents }: Pick<ReviewServices, 'db' | 'drafts' | 'documents'>,
  person: Person,
  id: unknown,
): Promise<DraftStatus> {
  const stored = await authoriseInsider(db, person, id)
  await drafts.flush(stored.id)
  const draft = await loadDraftContent(db, documents, stored)
  const approval = stored.state === 'approved' ? await findApproval(db, stored.id) : undefined
  const found = withoutStale(stored, approval, draft.contentHash)
  const waits = underReview.includes(found.state)
  return {
    head: toDraftHead(person, found),
    allowedActions: caseActions.filter((action) => can(person, action, found)),
    missing: missingFields(found.kind, problems(found.kind, draft.content)),
    hints: fieldHints(found.kind, caseHints(found.kind, draft.content)),
    contentHash: draft.contentHash,
    isTrusted: isTrusted(found),
    maySelfPublish: isTrusted(found) && can(person, 'publishTrusted', found),
    hasApprover: await hasApprover(db, found.organisationId),
    mayReview: waits && isReviewer(person, found),
    currentVersion: found.currentVersion,
    publishedPath: found.slug ? casePath(found.kind, found.slug) : null,
    isUnchecked: found.uncheckedSince !== null,
    withdrawnAt: await withdrawnAt(db, found),
    claim: claimOf(found),
    approval: approval
      ? { name: approval.name, at: approval.at, holds: approval.contentHash === draft.contentHash }
      : null,
    place: waits ? await findPlaceInQueue(db, found.id) : null,
    history: await listHistory(db, found.id, { withAddresses: can(person, 'share', found) }),
  }
}

function claimOf({ claimedByName, claimedAt }: Case): DraftStatus['claim'] {
  return claimedByName && claimedAt ? { name: claimedByName, since: claimedAt } : null
}

async function withdrawnAt(db: Db, { id, publicationStatus }: Case): Promise<Date | null> {
  if (publicationStatus !== 'withdrawn') return null
  const row = await db.selectFrom('cases').where('id', '=', id).select('withdrawn_at').executeTakeFirst()
  return row?.withdrawn_at ?? null
}
