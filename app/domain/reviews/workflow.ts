/** Where a draft stands, and the moves between. What is allowed is this table; who may move is access.ts. */
import { InvalidMove } from '#app/domain/errors.ts'

export const states = [
  'draft',
  'submitted',
  'in_review',
  'changes_requested',
  'approved',
  'published',
  'rejected',
  /** out of sight, and brought back for a while: see deletedDraftDays */
  'deleted',
] as const
export type State = (typeof states)[number]

/** Where the published text stands, whatever happens to a new version in progress. */
export const publicationStatuses = [
  'unpublished',
  'current',
  'needs_review',
  'archived',
  'withdrawn',
  'merged',
] as const
export type PublicationStatus = (typeof publicationStatuses)[number]

/** In one move it depends on whether a moderator has claimed the draft. */
type Target = State | { readonly unclaimed: State; readonly claimed: State }

/** From each state in which the move is possible: where it leads. */
export const draftMoves = {
  submit: { draft: 'submitted', changes_requested: 'submitted' },
  /** The author takes the text back before anybody decided. */
  takeBack: { submitted: 'draft', in_review: 'draft', approved: 'draft' },
  /** What the organisation approved first stays approved. */
  claim: { submitted: 'in_review', approved: 'approved' },
  releaseClaim: { in_review: 'submitted', approved: 'approved' },
  approve: { submitted: 'approved', in_review: 'approved' },
  /** The text changed after the approval, so the approval is void; a claim is not. */
  voidApproval: { approved: { unclaimed: 'submitted', claimed: 'in_review' } },
  requestChanges: {
    submitted: 'changes_requested',
    in_review: 'changes_requested',
    approved: 'changes_requested',
  },
  publish: { approved: 'published' },
  /** A trusted organisation publishes a lesson; moderation comes afterwards. */
  publishTrusted: { draft: 'published', changes_requested: 'published', submitted: 'published' },
  reject: { submitted: 'rejected', in_review: 'rejected', approved: 'rejected' },
  /** A new version in progress; the published one stays. */
  revise: { published: 'draft' },
  reopen: { rejected: 'draft' },
  /** Only what was never published. */
  delete: { draft: 'deleted', changes_requested: 'deleted', rejected: 'deleted' },
  undelete: { deleted: 'draft' },
} as const satisfies Record<string, Partial<Record<State, Target>>>
export type DraftMove = keyof typeof draftMoves

/**
 * The state after `move`.
 * @throws InvalidMove when the draft is in a state without this move.
 */
export function stateAfter(move: DraftMove, state: State, isClaimed: boolean): State {
  const targets: Partial<Record<State, Target>> = draftMoves[move]
  const target = targets[state]
  if (!target) throw new InvalidMove('notHere')
  if (typeof target === 'string') return target
  return isClaimed ? target.claimed : target.unclaimed
}

/** From each publication status in which the move is possible: where it leads. */
export const publicationMoves = {
  flagForReview: { current: 'needs_review' },
  confirm: { needs_review: 'current', archived: 'current' },
  archive: { current: 'archived', needs_review: 'archived' },
  withdraw: { current: 'withdrawn', needs_review: 'withdrawn', archived: 'withdrawn' },
  merge: { current: 'merged', needs_review: 'merged', archived: 'merged' },
  /** A moderator has read what a trusted organisation published, and lets it stand. */
  checkAfterwards: { current: 'current', needs_review: 'needs_review', archived: 'archived' },
} as const satisfies Record<string, Partial<Record<PublicationStatus, PublicationStatus>>>
export type PublicationMove = keyof typeof publicationMoves

/**
 * The publication status after `move`.
 * @throws InvalidMove when the published text is in a status without this move.
 */
export function publicationStatusAfter(move: PublicationMove, status: PublicationStatus): PublicationStatus {
  const targets: Partial<Record<PublicationStatus, PublicationStatus>> = publicationMoves[move]
  const target = targets[status]
  if (!target) throw new InvalidMove('notHere')
  return target
}

/** Who has a draft: recorded in its history, and changes neither state nor publication status. */
export const sharingMoves = [
  'invite',
  'acceptInvitation',
  'declineInvitation',
  'withdrawInvitation',
  'changeRole',
  'removeCollaborator',
] as const
type SharingMove = (typeof sharingMoves)[number]

/** Everything that the history of a case tells. */
export type Move = DraftMove | PublicationMove | SharingMove

export function isDraftMove(move: Move): move is DraftMove {
  return Object.hasOwn(draftMoves, move)
}

export function isPublicationMove(move: Move): move is PublicationMove {
  return Object.hasOwn(publicationMoves, move)
}

/** Whether the move can be made in this state. */
export function isMoveFrom(move: DraftMove | PublicationMove, state: string): boolean {
  return Object.hasOwn(isDraftMove(move) ? draftMoves[move] : publicationMoves[move], state)
}

/** After these nobody holds the case any more. */
export const endsClaim: readonly Move[] = [
  'submit',
  'takeBack',
  'releaseClaim',
  'requestChanges',
  'reject',
  'publish',
  'publishTrusted',
  'withdraw',
]

/** A holiday passes before what was deleted by mistake is gone. */
export const deletedDraftDays = 30

/** Somebody other than the authors is looking at the text now. */
export const underReview: readonly State[] = ['submitted', 'in_review', 'approved']

/** Published text that anybody may read and find. */
export const readable: readonly PublicationStatus[] = ['current', 'needs_review', 'archived']

/** The text has left Erfa for good under this address. */
export function isClosed(publicationStatus: PublicationStatus): boolean {
  return publicationStatus === 'withdrawn' || publicationStatus === 'merged'
}
