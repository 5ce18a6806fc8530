/** Every move from every state: where it leads, or that it is refused. */
import { describe, expect, test } from 'vitest'
import { InvalidMove } from '#app/domain/errors.ts'
import {
  type DraftMove,
  draftMoves,
  type PublicationMove,
  type PublicationStatus,
  publicationStatusAfter,
  publicationStatuses,
  type State,
  stateAfter,
  states,
} from '#app/domain/reviews/workflow.ts'

const allowed: Record<DraftMove, Partial<Record<State, State>>> = {
  submit: { draft: 'submitted', changes_requested: 'submitted' },
  takeBack: { submitted: 'draft', in_review: 'draft', approved: 'draft' },
  claim: { submitted: 'in_review', approved: 'approved' },
  releaseClaim: { in_review: 'submitted', approved: 'approved' },
  approve: { submitted: 'approved', in_review: 'approved' },
  voidApproval: { approved: 'submitted' },
  requestChanges: {
    submitted: 'changes_requested',
    in_review: 'changes_requested',
    approved: 'changes_requested',
  },
  publish: { approved: 'published' },
  publishTrusted: { draft: 'published', changes_requested: 'published', submitted: 'published' },
  reject: { submitted: 'rejected', in_review: 'rejected', approved: 'rejected' },
  revise: { published: 'draft' },
  reopen: { rejected: 'draft' },
  delete: { draft: 'deleted', changes_requested: 'deleted', rejected: 'deleted' },
  undelete: { deleted: 'draft' },
}

const publicationAllowed: Record<PublicationMove, Partial<Record<PublicationStatus, PublicationStatus>>> = {
  flagForReview: { current: 'needs_review' },
  confirm: { needs_review: 'current', archived: 'current' },
  archive: { current: 'archived', needs_review: 'archived' },
  withdraw: { current: 'withdrawn', needs_review: 'withdrawn', archived: 'withdrawn' },
  merge: { current: 'merged', needs_review: 'merged', archived: 'merged' },
  checkAfterwards: { current: 'current', needs_review: 'needs_review', archived: 'archived' },
}

const allMoves = Object.keys(draftMoves) as DraftMove[]

describe('a draft', () => {
  test.each(allMoves.flatMap((move) => states.map((state) => [state, move, allowed[move][state]] as const)))(
    'that is %s: %s leads to %s',
    (state, move, next) => {
      if (next) expect(stateAfter(move, state, false)).toBe(next)
      else expect(() => stateAfter(move, state, false)).toThrow(InvalidMove)
    },
  )

  test('goes back to the moderator who claimed it when its approval is void', () => {
    expect(stateAfter('voidApproval', 'approved', true)).toBe('in_review')
  })

  test('reaches readers only with an approval, or as a trusted lesson', () => {
    const ways = allMoves.filter((move) => states.some((state) => allowed[move][state] === 'published'))
    expect(ways).toEqual(['publish', 'publishTrusted'])
    expect(Object.keys(allowed.publish)).toEqual(['approved'])
  })

  test('can leave every state again', () => {
    for (const state of states)
      expect(allMoves.some((move) => (allowed[move][state] ?? state) !== state)).toBe(true)
  })
})

describe('a published text', () => {
  const all = Object.keys(publicationAllowed) as PublicationMove[]
  test.each(
    all.flatMap((move) =>
      publicationStatuses.map((from) => [from, move, publicationAllowed[move][from]] as const),
    ),
  )('that is %s: %s leads to %s', (from, move, next) => {
    if (next) expect(publicationStatusAfter(move, from)).toBe(next)
    else expect(() => publicationStatusAfter(move, from)).toThrow(InvalidMove)
  })
})
