/** One case as whoever reviews it sees it: the words as readers will see them, what is missing, and what changed since when. */

import { can } from '#app/domain/access/access.ts'
import { type CaseAction, caseActions, relationsOf } from '#app/domain/access/case-access.ts'
import { problems } from '#app/domain/cases/completeness.ts'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import type { Contributor } from '#app/domain/cases/contributors.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Path } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { DraftHead, HistoryEntry, MissingField, Outcome } from '#app/domain/reviews/draft-pages.ts'
import { underReview } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { parseId } from '#server/access/authorise.ts'
import { findCaseOrganisation } from '#server/drafts/case-organisation.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { findCase, publishedPath } from '#server/drafts/case-row.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { listReviewHistory } from '#server/drafts/history.ts'
import { missingFields } from '#server/drafts/missing-fields.ts'
import { listContributors } from '#server/versions/contributors.ts'
import { loadVersionContent } from '#server/versions/versions.ts'
import { findApproval, withoutStale } from './approval.ts'
import { isClaimOverdue } from './claim.ts'
import { findOutcome } from './outcome.ts'
import type { ReviewServices } from './services.ts'
import { listSubmissions, type Submission } from './submissions.ts'
import { isTrusted } from './trust.ts'

export interface Review {
  head: DraftHead
  organisation: CaseOrganisation
  currentVersion: number | null
  claim: { name: string; since: Date; isOwn: boolean } | null
  content: Content
  /** Whose names would stand below it. */
  contributors: Contributor[]
  /** What the buttons of the page are about: a decision on anything else is refused. */
  contentHash: string
  missing: MissingField[]
  submission: Submission
  /** What was handed in or published before; null for the first time. */
  previous: { content: Content; what: 'submission' | 'version' } | null
  /** The draft was edited after it was handed in: what it said then. */
  submitted: Content | null
  approval: { name: string; at: Date; holds: boolean } | null
  history: HistoryEntry[]
  allowedActions: readonly CaseAction[]
  /** An approver of a trusted organisation, before a moderator has taken it on. */
  maySelfPublish: boolean
  /** The claim of somebody else is so old that anybody may end it. */
  isClaimOverdue: boolean
  /** Has a part in the text as well, and may mend it. */
  mayEdit: boolean
}

/** What a moderator looks at after it was published. */
export interface Afterwards {
  head: DraftHead
  organisation: CaseOrganisation
  content: Content
  since: Date
  path: Path
  history: HistoryEntry[]
}

export type ReviewPage =
  | ({ part: 'review' } & Review)
  | ({ part: 'afterwards' } & Afterwards)
  /** Somebody who may read the draft but has no part in its review. */
  | { part: 'author' }
  | ({ part: 'outcome' } & Outcome)

/** @throws NotFound */
export async function loadReview(
  { db, drafts, documents }: Pick<ReviewServices, 'db' | 'drafts' | 'documents'>,
  person: Person,
  id: unknown,
  now: Date,
): Promise<ReviewPage> {
  await drafts.flush(parseId(id))
  const found = await findCase(db, person.id, parseId(id))
  if (!found) throw new NotFound()
  const reads = can(person, 'read', found)
  if (reads && isReviewer(person, found) && underReview.includes(found.state))
    return { part: 'review', ...(await loadUnderReview({ db, documents }, person, found, now)) }
  if (found.uncheckedSince && can(person, 'checkAfterwards', found))
    return { part: 'afterwards', ...(await loadPublished(db, person, found, found.uncheckedSince)) }
  if (reads) return { part: 'author' }
  const outcome = await findOutcome(db, person, found)
  if (!outcome) throw new NotFound()
  return { part: 'outcome', ...outcome }
}

async function loadUnderReview(
  { db, documents }: Pick<ReviewServices, 'db' | 'documents'>,
  person: Person,
  stored: Case,
  now: Date,
): Promise<Review> {
  const draft = await loadDraftContent(db, documents, stored)
  const { latest, previous: before } = await listSubmissions(db, stored.id)
  const approval = await findApproval(db, stored.id)
  const found = withoutStale(stored, approval, draft.contentHash)
  return {
    head: toDraftHead(person, found),
    organisation: await findCaseOrganisation(db, found.id),
    currentVersion: found.currentVersion,
    claim: claimOf(person, found),
    content: draft.content,
    contributors: await listContributors(db, found, draft.authors.now),
    contentHash: draft.contentHash,
    missing: missingFields(found.kind, problems(found.kind, draft.content)),
    submission: latest,
    previous: await previousContent(db, found, before),
    submitted: latest.contentHash === draft.contentHash ? null : latest.content,
    approval: approval
      ? { name: approval.name, at: approval.at, holds: approval.contentHash === draft.contentHash }
      : null,
    history: await listReviewHistory(db, found.id),
    allowedActions: caseActions.filter((action) => can(person, action, found)),
    maySelfPublish: isTrusted(found) && can(person, 'publishTrusted', found),
    mayEdit: can(person, 'write', found),
    isClaimOverdue: found.claimedBy !== person.id && isClaimOverdue(found, now),
  }
}

/** The published words alone: the draft behind them is not for a moderator now. */
async function loadPublished(db: Db, person: Person, found: Case, since: Date): Promise<Afterwards> {
  const content = await loadVersionContent(db, found.id, found.currentVersion ?? 1)
  return {
    head: { ...toDraftHead(person, found), title: textAt(content, 'title') },
    organisation: await findCaseOrganisation(db, found.id),
    content,
    since,
    path: publishedPath(found),
    history: await listReviewHistory(db, found.id),
  }
}

/** What a page about one step of the review says of the case. */
export interface CaseUnderReview {
  id: string
  title: string
  /** Has a part in the text as well, and may mend it. */
  mayEdit: boolean
}

/**
 * Null when nobody reviews it any more.
 * @throws NotFound for everybody but its reviewers
 */
export async function caseUnderReview(db: Db, person: Person, id: unknown): Promise<CaseUnderReview | null> {
  const found = await findCase(db, person.id, parseId(id))
  if (!found || !isReviewer(person, found)) throw new NotFound()
  if (!underReview.includes(found.state)) {
    if (found.submittedAt === null) throw new NotFound()
    return null
  }
  return { id: found.id, title: found.title, mayEdit: can(person, 'write', found) }
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
async function previousContent(db: Db, found: Case, before: Submission | null): Promise<Review['previous']> {
  if (before) return { content: before.content, what: 'submission' }
  if (found.currentVersion === null) return null
  return { content: await loadVersionContent(db, found.id, found.currentVersion), what: 'version' }
}
