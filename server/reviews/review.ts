/** One case as whoever reviews it sees it: the words as readers will see them, what is missing, and what changed since when. */
import { type Action, actions, can, relationsOf } from '#app/domain/access/access.ts'
import { casePath } from '#app/domain/case-path.ts'
import { problems } from '#app/domain/cases/completeness.ts'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { underReview } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { caseFor, knownId } from '#server/drafts/authorise.ts'
import { caseOrganisation } from '#server/drafts/case-organisation.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { type DraftHead, draftHead } from '#server/drafts/draft-head.ts'
import { type HistoryEntry, reviewHistoryOf } from '#server/drafts/history.ts'
import { type Lacking, lackingOf } from '#server/drafts/missing-fields.ts'
import { draftContent } from '#server/versions/draft-content.ts'
import { versionContent } from '#server/versions/versions.ts'
import { approvalInForce, withoutStale } from './approval.ts'
import { isHeldTooLong } from './claim.ts'
import type { ReviewServices } from './services.ts'
import { type Submission, submissionsOf } from './submissions.ts'

export interface Review {
  head: DraftHead
  organisation: CaseOrganisation
  currentVersion: number | null
  claim: { name: string; since: Date; isOwn: boolean } | null
  content: Content
  /** What the buttons of the page are about: a decision on anything else is refused. */
  seen: string
  lacking: Lacking[]
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
  /** Has a part in the text as well, and may mend it. */
  mayMend: boolean
}

/** What a moderator looks at after it was published. */
export interface Afterwards {
  head: DraftHead
  organisation: CaseOrganisation
  content: Content
  since: Date
  path: string
  history: HistoryEntry[]
}

export type ReviewPage =
  | ({ part: 'review' } & Review)
  | ({ part: 'afterwards' } & Afterwards)
  /** Somebody who may read the draft but has no part in its review. */
  | { part: 'author' }

/** @throws NotFound */
export async function reviewOf(
  { db, drafts }: Pick<ReviewServices, 'db' | 'drafts'>,
  person: Person,
  id: unknown,
  now: Date,
): Promise<ReviewPage> {
  await drafts.flush(knownId(id))
  const found = await caseFor(db, person, id, 'read', 'check_afterwards')
  const reads = can(person, 'read', found)
  if (reads && isReviewer(person, found) && underReview.includes(found.state))
    return { part: 'review', ...(await underReviewNow(db, person, found, now)) }
  if (found.uncheckedSince && can(person, 'check_afterwards', found))
    return { part: 'afterwards', ...(await publishedNow(db, person, found, found.uncheckedSince)) }
  if (!reads) throw new NotFound()
  return { part: 'author' }
}

async function underReviewNow(db: Db, person: Person, stored: Case, now: Date): Promise<Review> {
  const draft = await draftContent(db, stored)
  const { latest, before } = await submissionsOf(db, stored.id)
  const approval = await approvalInForce(db, stored.id)
  const found = withoutStale(stored, approval, draft.sha256)
  return {
    head: draftHead(person, found),
    organisation: await caseOrganisation(db, found.id),
    currentVersion: found.currentVersion,
    claim: claimOf(person, found),
    content: draft.content,
    seen: draft.sha256,
    lacking: lackingOf(found.kind, problems(found.kind, draft.content)),
    submission: latest,
    earlier: await earlierThan(db, found, before),
    handedIn: latest.sha256 === draft.sha256 ? null : latest.content,
    approval: approval
      ? { name: approval.name, at: approval.at, holds: approval.sha256 === draft.sha256 }
      : null,
    history: await reviewHistoryOf(db, found.id),
    may: actions.filter((action) => can(person, action, found)),
    mayMend: can(person, 'write', found),
    heldTooLong: found.claimedBy !== person.id && isHeldTooLong(found, now),
  }
}

/** The published words alone: the draft behind them is not for a moderator now. */
async function publishedNow(db: Db, person: Person, found: Case, since: Date): Promise<Afterwards> {
  const content = await versionContent(db, found.id, found.currentVersion ?? 1)
  return {
    head: { ...draftHead(person, found), title: textAt(content, 'title') },
    organisation: await caseOrganisation(db, found.id),
    content,
    since,
    path: casePath(found.kind, found.slug ?? ''),
    history: await reviewHistoryOf(db, found.id),
  }
}

/** What a page about one step of the review says of the case. */
export interface CaseUnderReview {
  id: string
  title: string
  /** Has a part in the text as well, and may mend it. */
  mayMend: boolean
}

/** @throws NotFound for everybody but its reviewers */
export async function caseUnderReview(db: Db, person: Person, id: unknown): Promise<CaseUnderReview> {
  const found = await caseFor(db, person, id, 'read')
  if (!isReviewer(person, found)) throw new NotFound()
  return { id: found.id, title: found.title, mayMend: can(person, 'write', found) }
}

export function isReviewer(person: Person, found: Case): boolean {
  const relations = relationsOf(person, found)
  return relations.includes('moderator') || relations.includes('organisation_approver')
}

function claimOf(person: Person, { claimedBy, claimedByName, claimedAt }: Case): Review['claim'] {
  if (!claimedBy || !claimedAt) return null
  return { name: claimedByName ?? '', since: claimedAt, isOwn: claimedBy === person.id }
}

/** The submission that was given back; for a new version the published one. */
async function earlierThan(db: Db, found: Case, before: Submission | null): Promise<Review['earlier']> {
  if (before) return { content: before.content, what: 'submission' }
  if (found.currentVersion === null) return null
  return { content: await versionContent(db, found.id, found.currentVersion), what: 'version' }
}
