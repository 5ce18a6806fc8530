import { expect, test } from 'vitest'
import { fits, queueFilter, queueParts, queueQuery, type Waiting } from '#app/domain/reviews/queue-filter.ts'

const entry = (parts: Partial<Waiting>): Waiting => ({
  kind: 'lesson',
  organisation: 'Exempelby kommun',
  state: 'submitted',
  part: 'review',
  claimedBy: null,
  ...parts,
})
const inPart = (one: Waiting) =>
  queueParts.filter((part) => fits(one, { part, kind: null, organisation: null }, 'david'))

test.each([
  ['handed in', entry({}), ['all', 'free', 'toApprove']],
  ['held by me', entry({ state: 'in_review', claimedBy: 'david' }), ['all', 'mine', 'toApprove']],
  ['held by somebody', entry({ state: 'in_review', claimedBy: 'kim' }), ['all', 'toApprove']],
  ['approved', entry({ state: 'approved' }), ['all', 'free', 'toPublish']],
  ['for an approver', entry({ part: 'approve' }), ['all', 'toApprove']],
  ['published before', entry({ state: 'draft', part: 'check_afterwards' }), ['all', 'afterwards']],
])('a text that is %s', (_name, one, parts) => {
  expect(inPart(one)).toEqual(parts)
})

test('kind and organisation narrow further', () => {
  const filter = queueFilter(new URLSearchParams('slag=case_study&organisation=Norrviks kommun'))
  expect(fits(entry({}), filter, 'david')).toBe(false)
  expect(fits(entry({ kind: 'case_study', organisation: 'Norrviks kommun' }), filter, 'david')).toBe(true)
})

test('an address and its filter say the same, and nonsense says nothing', () => {
  for (const query of ['', '?visa=mine', '?visa=free&slag=lesson&organisation=%C3%85s+kommun'])
    expect(queueQuery(queueFilter(new URLSearchParams(query)))).toBe(query)
  expect(queueQuery(queueFilter(new URLSearchParams('visa=__proto__&slag=x')))).toBe('')
})
