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
export const standings = [
  'unpublished',
  'current',
  'needs_review',
  'archived',
  'withdrawn',
  'merged',
] as const
export type Standing = (typeof standings)[number]

interface Step {
  readonly from: readonly State[]
  /** `same` keeps the state. */
  readonly to: State | 'same'
}

export const moves = {
  submit: { from: ['draft', 'changes_requested'], to: 'submitted' },
  /** The author takes the text back before anybody decided. */
  takeBack: { from: ['submitted', 'in_review', 'approved'], to: 'draft' },
  claim: { from: ['submitted'], to: 'in_review' },
  /** Claiming what the organisation approved first. */
  claimApproved: { from: ['approved'], to: 'same' },
  release: { from: ['in_review'], to: 'submitted' },
  releaseApproved: { from: ['approved'], to: 'same' },
  approve: { from: ['submitted', 'in_review'], to: 'approved' },
  /** The text changed after the approval, so the approval is void. */
  voidApproval: { from: ['approved'], to: 'submitted' },
  /** The same while a moderator holds the case. */
  voidApprovalClaimed: { from: ['approved'], to: 'in_review' },
  requestChanges: { from: ['submitted', 'in_review', 'approved'], to: 'changes_requested' },
  publish: { from: ['approved'], to: 'published' },
  /** A trusted organisation publishes a lesson; moderation comes afterwards. */
  publishTrusted: { from: ['draft', 'changes_requested', 'submitted'], to: 'published' },
  reject: { from: ['submitted', 'in_review', 'approved'], to: 'rejected' },
  /** A new version in progress; the published one stays. */
  revise: { from: ['published'], to: 'draft' },
  reopen: { from: ['rejected'], to: 'draft' },
} as const satisfies Record<string, Step>
export type Move = keyof typeof moves

/**
 * The state after `move`.
 * @throws InvalidMove when the draft stands elsewhere.
 */
export function after(move: Move, state: State): State {
  const step: Step = moves[move]
  if (!step.from.includes(state)) throw new InvalidMove('notHere')
  return step.to === 'same' ? state : step.to
}

export function isPossible(move: Move, state: State): boolean {
  const step: Step = moves[move]
  return step.from.includes(state)
}

interface StandingStep {
  readonly from: readonly Standing[]
  readonly to: Standing
}

export const standingMoves = {
  flagForReview: { from: ['current'], to: 'needs_review' },
  confirm: { from: ['needs_review', 'archived'], to: 'current' },
  archive: { from: ['current', 'needs_review'], to: 'archived' },
  withdraw: { from: ['current', 'needs_review', 'archived'], to: 'withdrawn' },
  merge: { from: ['current', 'needs_review', 'archived'], to: 'merged' },
} as const satisfies Record<string, StandingStep>
export type StandingMove = keyof typeof standingMoves

/**
 * The standing after `move`.
 * @throws InvalidMove when the published text stands elsewhere.
 */
export function standingAfter(move: StandingMove, standing: Standing): Standing {
  const step: StandingStep = standingMoves[move]
  if (!step.from.includes(standing)) throw new InvalidMove('notHere')
  return step.to
}

/** Somebody other than the authors is looking at the text now. */
export const underReview: readonly State[] = ['submitted', 'in_review', 'approved']

/** Published text that anybody may read and find. */
export const readable: readonly Standing[] = ['current', 'needs_review', 'archived']

/** The text has left Erfa for good under this address. */
export function isClosed(standing: Standing): boolean {
  return standing === 'withdrawn' || standing === 'merged'
}
