/** Where a text stands, for its authors: what it lacks, who has it, what was said, and what they may do now. */
import { type Action, actions, can } from '#app/domain/access/access.ts'
import { casePath } from '#app/domain/case-path.ts'
import { problems } from '#app/domain/cases/completeness.ts'
import type { Person } from '#app/domain/people/person.ts'
import { underReview } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { approvalInForce, withoutStale } from '#server/reviews/approval.ts'
import { placeInQueue } from '#server/reviews/queue.ts'
import { isReviewer } from '#server/reviews/review.ts'
import type { ReviewServices } from '#server/reviews/services.ts'
import { isTrusted } from '#server/reviews/trusted-publication.ts'
import { draftContent } from '#server/versions/draft-content.ts'
import type { Case } from './case-row.ts'
import { type DraftHead, draftHead } from './draft-head.ts'
import { type HistoryEntry, historyOf } from './history.ts'
import { type Lacking, lackingOf } from './missing-fields.ts'
import { draftFromInside } from './timeline.ts'

export interface DraftStatus {
  head: DraftHead
  may: readonly Action[]
  lacking: Lacking[]
  /** What a button that publishes at once would publish. */
  seen: string
  maySelfPublish: boolean
  hasApprover: boolean
  /** May decide about it, on the page of review. */
  reviews: boolean
  currentVersion: number | null
  publishedPath: string | null
  unchecked: boolean
  withdrawnAt: Date | null
  claim: { name: string; since: Date } | null
  approval: { name: string; at: Date; holds: boolean } | null
  place: { place: number; of: number } | null
  history: HistoryEntry[]
}

/** @throws NotFound */
export async function draftStatus(
  { db, drafts }: Pick<ReviewServices, 'db' | 'drafts'>,
  person: Person,
  id: unknown,
): Promise<DraftStatus> {
  const stored = await draftFromInside(db, person, id)
  await drafts.flush(stored.id)
  const draft = await draftContent(db, stored)
  const approval = stored.state === 'approved' ? await approvalInForce(db, stored.id) : undefined
  const found = withoutStale(stored, approval, draft.sha256)
  const waits = underReview.includes(found.state)
  return {
    head: draftHead(person, found),
    may: actions.filter((action) => can(person, action, found)),
    lacking: lackingOf(found.kind, problems(found.kind, draft.content)),
    seen: draft.sha256,
    maySelfPublish: isTrusted(found) && can(person, 'publish_trusted', found),
    hasApprover: await hasApprover(db, found.organisationId),
    reviews: waits && isReviewer(person, found),
    currentVersion: found.currentVersion,
    publishedPath: found.slug ? casePath(found.kind, found.slug) : null,
    unchecked: found.uncheckedSince !== null,
    withdrawnAt: await withdrawnAt(db, found),
    claim: claimOf(found),
    approval: approval
      ? { name: approval.name, at: approval.at, holds: approval.sha256 === draft.sha256 }
      : null,
    place: waits ? await placeInQueue(db, found.id) : null,
    history: await historyOf(db, found.id),
  }
}

function claimOf({ claimedByName, claimedAt }: Case): DraftStatus['claim'] {
  return claimedByName && claimedAt ? { name: claimedByName, since: claimedAt } : null
}

async function hasApprover(db: Db, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'approver')
    .where('person.suspended_at', 'is', null)
    .limit(1)
    .select('person.id')
    .executeTakeFirst()
  return row !== undefined
}

async function withdrawnAt(db: Db, { id, standing }: Case): Promise<Date | null> {
  if (standing !== 'withdrawn') return null
  const row = await db.selectFrom('cases').where('id', '=', id).select('withdrawn_at').executeTakeFirst()
  return row?.withdrawn_at ?? null
}
