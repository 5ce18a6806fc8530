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

/** Where a move leads: in one case it depends on whether a moderator has claimed the draft. */
type Target = State | { readonly unclaimed: State; readonly claimed: State }
/** From each state in which the move is possible. */
type Targets = Partial<Readonly<Record<State, Target>>>

export const moves = {
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
} as const satisfies Record<string, Targets>
export type Move = keyof typeof moves

/**
 * The state after `move`.
 * @throws InvalidMove when the draft is in a state without this move.
 */
export function stateAfter(move: Move, state: State, isClaimed: boolean): State {
  const target = targetsOf(move)[state]
  if (!target) throw new InvalidMove('notHere')
  if (typeof target === 'string') return target
  return isClaimed ? target.claimed : target.unclaimed
}

export function isPossible(move: Move, state: State): boolean {
  return targetsOf(move)[state] !== undefined
}

function targetsOf(move: Move): Targets {
  return moves[move]
}

interface PublicationStep {
  readonly from: readonly PublicationStatus[]
  readonly to: PublicationStatus
}

export const publicationMoves = {
  flagForReview: { from: ['current'], to: 'needs_review' },
  confirm: { from: ['needs_review', 'archived'], to: 'current' },
  archive: { from: ['current', 'needs_review'], to: 'archived' },
  withdraw: { from: ['current', 'needs_review', 'archived'], to: 'withdrawn' },
  merge: { from: ['current', 'needs_review', 'archived'], to: 'merged' },
} as const satisfies Record<string, PublicationStep>
export type PublicationMove = keyof typeof publicationMoves

/**
 * The publication status after `move`.
 * @throws InvalidMove when the published text stands elsewhere.
 */
export function publicationStatusAfter(
  move: PublicationMove,
  publicationStatus: PublicationStatus,
): PublicationStatus {
  const step: PublicationStep = publicationMoves[move]
  if (!step.from.includes(publicationStatus)) throw new InvalidMove('notHere')
  return step.to
}

/** Somebody other than the authors is looking at the text now. */
export const underReview: readonly State[] = ['submitted', 'in_review', 'approved']

/** Published text that anybody may read and find. */
export const readable: readonly PublicationStatus[] = ['current', 'needs_review', 'archived']

/** The text has left Erfa for good under this address. */
export function isClosed(publicationStatus: PublicationStatus): boolean {
  return publicationStatus === 'withdrawn' || publicationStatus === 'merged'
}
