/** One case as whoever reviews it sees it: the words as readers will see them, what is missing, and what changed since when. */
import { type Action, actions, can, relationsOf } from '#app/domain/access.ts'
import { type Problem, problems } from '#app/domain/completeness.ts'
import type { Content } from '#app/domain/content.ts'
import type { Person } from '#app/domain/person.ts'
import { underReview } from '#app/domain/workflow.ts'
import type { Db } from '#db/connect.ts'
import { caseFor, knownId } from '#server/cases/case-for.ts'
import type { Case } from '#server/cases/case-row.ts'
import { type HistoryEntry, historyOf } from '#server/cases/history.ts'
import { draftContent } from '#server/publishing/draft-content.ts'
import { versionContent } from '#server/publishing/versions.ts'
import { approvalInForce } from './approval.ts'
import { isHeldTooLong } from './claim.ts'
import type { ReviewServices } from './services.ts'
import { type Submission, submissionsOf } from './submissions.ts'

export interface Review {
  found: Case
  content: Content
  /** What the buttons of the page are about: a decision on anything else is refused. */
  seen: string
  lacking: Problem[]
  submission: Submission
  /** What was handed in or published before; null for the first time. */
  earlier: { content: Content; what: 'submission' | 'version' } | null
  /** The draft was edited after it was handed in: what it said then. */
  handedIn: Content | null
  approval: { name: string; at: Date; holds: boolean } | null
  history: HistoryEntry[]
  may: readonly Action[]
  /** The claim of somebody else is so old that anybody may end it. */
  heldTooLong: boolean
}

/** Somebody who may read the draft but has no part in its review. */
export type ReviewOrAuthor = { part: 'reviewer'; review: Review } | { part: 'author' }

/** @throws NotFound */
export async function reviewOf(
  { db, drafts }: ReviewServices,
  person: Person,
  id: unknown,
  now: Date,
): Promise<ReviewOrAuthor> {
  await drafts.flush(knownId(id))
  const found = await caseFor(db, person, id, 'read')
  if (!isReviewer(person, found) || !underReview.includes(found.state)) return { part: 'author' }
  const draft = await draftContent(db, found)
  const { latest, before } = await submissionsOf(db, found.id)
  const approval = await approvalInForce(db, found.id)
  return {
    part: 'reviewer',
    review: {
      found,
      content: draft.content,
      seen: draft.sha256,
      lacking: problems(found.kind, draft.content),
      submission: latest,
      earlier: await earlierThan(db, found, before),
      handedIn: latest.sha256 === draft.sha256 ? null : latest.content,
      approval: approval
        ? { name: approval.name, at: approval.at, holds: approval.sha256 === draft.sha256 }
        : null,
      history: await historyOf(db, found.id),
      may: actions.filter((action) => can(person, action, found)),
      heldTooLong: found.claimedBy !== person.id && isHeldTooLong(found, now),
    },
  }
}

export function isReviewer(person: Person, found: Case): boolean {
  const relations = relationsOf(person, found)
  return relations.includes('moderator') || relations.includes('organisation_approver')
}

/** The submission that was given back; for a new version the published one. */
async function earlierThan(db: Db, found: Case, before: Submission | null): Promise<Review['earlier']> {
  if (before) return { content: before.content, what: 'submission' }
  if (found.currentVersion === null) return null
  return { content: await versionContent(db, found.id, found.currentVersion), what: 'version' }
}
