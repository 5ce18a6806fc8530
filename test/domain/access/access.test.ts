/** Every cell of who may do what, where: the expectation is written out, so that a change of the table shows here. */
import { describe, expect, test } from 'vitest'
import { can } from '#app/domain/access/access.ts'
import { type CaseAccess, type CaseAction, caseActions, relationsOf } from '#app/domain/access/case-access.ts'
import type { OrganisationRole, Person } from '#app/domain/people/person.ts'
import {
  type PublicationStatus,
  publicationStatuses,
  type State,
  states,
} from '#app/domain/reviews/workflow.ts'

// one letter for each state, in the order of `states`; a dot where it is not allowed
const letters = 'DSICAPRX'

const everywhere = 'DSICAPR.'
const nowhere = '........'

const authors: Record<CaseAction, string> = {
  read: everywhere,
  write: 'DSICA...',
  submit: 'D..C....',
  takeBack: '.SI.A...',
  share: everywhere,
  approve: nowhere,
  claim: nowhere,
  releaseClaim: nowhere,
  requestChanges: nowhere,
  publish: nowhere,
  publishTrusted: nowhere,
  checkAfterwards: nowhere,
  reject: nowhere,
  withdraw: nowhere,
  revise: '.....PR.',
  delete: 'D..C..R.',
  undelete: '.......X',
}
const nothing = Object.fromEntries(caseActions.map((action) => [action, nowhere])) as Record<
  CaseAction,
  string
>

const expected: Record<string, Record<CaseAction, string>> = {
  creator: authors,
  'creator who left': nothing,
  viewer: { ...nothing, read: everywhere },
  commenter: { ...nothing, read: everywhere },
  'invited editor': { ...nothing, read: everywhere, write: 'DSICA...' },
  'organisation member': nothing,
  'organisation editor': authors,
  'organisation approver': {
    ...authors,
    approve: '.SI.A...',
    requestChanges: '.SI.A...',
    publishTrusted: 'DS.C....',
    withdraw: everywhere,
  },
  moderator: {
    ...nothing,
    read: '.SI.A...',
    claim: '.S..A...',
    releaseClaim: '..I.A...',
    checkAfterwards: everywhere,
    withdraw: everywhere,
  },
  'moderator who holds the case': {
    ...nothing,
    read: '.SI.A...',
    claim: '.S..A...',
    releaseClaim: '..I.A...',
    requestChanges: '..I.A...',
    publish: '....A...',
    checkAfterwards: everywhere,
    reject: '..I.A...',
    withdraw: everywhere,
  },
  'moderator of the same organisation': nothing,
  'moderator who wrote it first': nothing,
  'moderator who once had to do with it': nothing,
  'moderator invited as editor': { ...nothing, read: everywhere, write: 'DSICA...' },
  'approver of another organisation': nothing,
  administrator: nothing,
  stranger: nothing,
}

const person = (parts: Partial<Person>): Person => ({
  id: 'reader',
  name: 'Anna Andersson',
  email: 'anna@exempelby.example',
  language: 'sv',
  theme: 'auto',
  isModerator: false,
  isAdmin: false,
  memberships: [],
  ...parts,
})
const inRole = (role: OrganisationRole, organisationId = 'owner') => ({
  memberships: [{ organisationId, organisationName: '', organisationSlug: '', role }],
})

const people: Record<string, { person: Person; to?: Partial<CaseAccess> }> = {
  creator: { person: person(inRole('member')), to: { createdBy: 'reader' } },
  'creator who left': { person: person({}), to: { createdBy: 'reader' } },
  viewer: { person: person({}), to: { collaboratorRole: 'viewer' } },
  commenter: { person: person({}), to: { collaboratorRole: 'commenter' } },
  'invited editor': { person: person({}), to: { collaboratorRole: 'editor' } },
  'organisation member': { person: person(inRole('member')) },
  'organisation editor': { person: person(inRole('editor')) },
  'organisation approver': { person: person(inRole('approver')) },
  moderator: { person: person({ isModerator: true }), to: { claimedBy: 'somebody' } },
  'moderator who holds the case': { person: person({ isModerator: true }), to: { claimedBy: 'reader' } },
  'moderator of the same organisation': {
    person: person({ isModerator: true, ...inRole('member') }),
    to: { claimedBy: 'reader' },
  },
  'moderator who wrote it first': {
    person: person({ isModerator: true }),
    to: { createdBy: 'reader', claimedBy: 'reader' },
  },
  'moderator who once had to do with it': {
    person: person({ isModerator: true }),
    to: { wasInvolved: true, claimedBy: 'reader' },
  },
  'moderator invited as editor': {
    person: person({ isModerator: true }),
    to: { collaboratorRole: 'editor', claimedBy: 'reader' },
  },
  'approver of another organisation': { person: person(inRole('approver', 'other')) },
  administrator: { person: person({ isAdmin: true }) },
  stranger: { person: person({}) },
}

const at = (
  state: State,
  publicationStatus: PublicationStatus,
  parts: Partial<CaseAccess> = {},
): CaseAccess => ({
  resource: 'case',
  id: 'case',
  organisationId: 'owner',
  createdBy: 'author',
  state,
  publicationStatus,
  claimedBy: null,
  collaboratorRole: null,
  submittedAt: new Date(),
  wasInvolved: false,
  ...parts,
})

function allowedIn(name: string, action: CaseAction, publicationStatus: PublicationStatus): string {
  const who = people[name]
  return states
    .map((state, place) =>
      who && can(who.person, action, at(state, publicationStatus, who.to)) ? letters[place] : '.',
    )
    .join('')
}

const cells = Object.entries(expected).flatMap(([name, row]) =>
  caseActions.map((action) => [name, action, row[action]] as const),
)

describe('with a published text that readers can read', () => {
  test.each(cells)('%s may %s in %s', (name, action, where) => {
    // what readers can read is withdrawn, never deleted
    expect(allowedIn(name, action, 'current')).toBe(action === 'delete' ? nowhere : where)
  })
})

describe('whatever became of the published text', () => {
  const towardsReaders: readonly CaseAction[] = [
    'submit',
    'approve',
    'claim',
    'publish',
    'publishTrusted',
    'revise',
  ]
  const closed: readonly PublicationStatus[] = ['withdrawn', 'merged']

  test.each(
    Object.keys(expected).flatMap((name) =>
      publicationStatuses.map((publicationStatus) => [name, publicationStatus] as const),
    ),
  )(
    '%s may do what the state allows when it is %s, unless that is out of reach',
    (name, publicationStatus) => {
      for (const action of caseActions) {
        const needsReaders = action === 'withdraw' || action === 'checkAfterwards'
        const isOut =
          (needsReaders && ['unpublished', 'withdrawn', 'merged'].includes(publicationStatus)) ||
          (action === 'delete' && publicationStatus !== 'unpublished') ||
          (towardsReaders.includes(action) && closed.includes(publicationStatus))
        expect(allowedIn(name, action, publicationStatus), action).toBe(
          isOut ? nowhere : expected[name]?.[action],
        )
      }
    },
  )
})

test('nobody signed in may do nothing', () => {
  for (const action of caseActions)
    for (const state of states) expect(can(null, action, at(state, 'current'))).toBe(false)
})

test('nobody who can approve a case can also publish it', () => {
  for (const { person: someone, to } of Object.values(people)) {
    const both = states.some(
      (state) =>
        can(someone, 'approve', at(state, 'unpublished', to)) &&
        can(someone, 'publish', at(state, 'unpublished', to)),
    )
    expect(both).toBe(false)
  }
})

test('rights add up: an approver who was also invited to read keeps both', () => {
  const approver = person(inRole('approver'))
  expect(relationsOf(approver, at('draft', 'unpublished', { collaboratorRole: 'viewer' }))).toEqual([
    'viewer',
    'organisation_approver',
  ])
})
