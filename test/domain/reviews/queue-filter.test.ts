import { expect, test } from 'vitest'
import { pathTo } from '#app/domain/paths.ts'
import {
  type Filtered,
  formatQueueFilter,
  matchesFilter,
  parseQueueFilter,
  queueViews,
} from '#app/domain/reviews/queue-filter.ts'

const entry = (parts: Partial<Filtered>): Filtered => ({
  kind: 'lesson',
  organisation: 'Exempelby kommun',
  state: 'submitted',
  part: 'review',
  claimedBy: null,
  ...parts,
})
const inPart = (one: Filtered) =>
  queueViews.filter((part) => matchesFilter(one, { view: part, kind: null, organisation: null }, 'david'))

test.each([
  ['handed in', entry({}), ['all', 'free', 'toApprove']],
  ['held by me', entry({ state: 'in_review', claimedBy: 'david' }), ['all', 'mine', 'toApprove']],
  ['held by somebody', entry({ state: 'in_review', claimedBy: 'kim' }), ['all', 'toApprove']],
  ['approved', entry({ state: 'approved' }), ['all', 'free', 'toPublish']],
  ['for an approver', entry({ part: 'approve' }), ['all', 'toApprove']],
  ['published before', entry({ state: 'draft', part: 'checkAfterwards' }), ['all', 'afterwards']],
])('a text that is %s', (_name, one, parts) => {
  expect(inPart(one)).toEqual(parts)
})

test('kind and organisation narrow further', () => {
  const filter = parseQueueFilter(new URLSearchParams('slag=case_study&organisation=Norrviks kommun'))
  expect(matchesFilter(entry({}), filter, 'david')).toBe(false)
  expect(matchesFilter(entry({ kind: 'case_study', organisation: 'Norrviks kommun' }), filter, 'david')).toBe(
    true,
  )
})

test('an address and its filter say the same, and nonsense says nothing', () => {
  const again = (query: string) =>
    pathTo('reviewQueue', formatQueueFilter(parseQueueFilter(new URLSearchParams(query))))
  for (const query of ['', '?visa=mine', '?visa=free&slag=lesson&organisation=%C3%85s+kommun'])
    expect(again(query)).toBe(`/granskning${query}`)
  expect(again('visa=__proto__&slag=x')).toBe('/granskning')
})
