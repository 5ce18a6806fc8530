import { describe, expect, test } from 'vitest'
import { can } from '#app/domain/access/access.ts'
import type { CaseAccess, CaseAction } from '#app/domain/access/case-access.ts'
import type { Person } from '#app/domain/people/person.ts'
import { publicationStatuses, states } from '#app/domain/reviews/workflow.ts'
import { demoAccounts, demoPassword } from '#db/seed/accounts.ts'
import { organisation } from '#db/seed/demo/organisations.ts'
import { type PersonKey, people, person } from '#db/seed/demo/people.ts'
import { type Played, play } from '#db/seed/demo/play.ts'
import type { DemoCase } from '#db/seed/demo/story.ts'
import { readDemoWorld } from '#db/seed/demo/world.ts'
import { told } from '#test/support/demo-world.ts'

const demoWorld = await readDemoWorld()

/** What the rights call the moves; those that nobody is asked permission for are not here. */
const actionOf: Readonly<Record<string, CaseAction>> = {
  write: 'write',
  submit: 'submit',
  claim: 'claim',
  approve: 'approve',
  requestChanges: 'requestChanges',
  publish: 'publish',
  publishTrusted: 'publishTrusted',
  checkAfterwards: 'checkAfterwards',
  reject: 'reject',
  withdraw: 'withdraw',
  revise: 'revise',
}

describe('the stories of the demo world', () => {
  test('leave cases in every state and every publication status', () => {
    // what is deleted would be gone after a month
    expect(new Set(told.map(({ state }) => state))).toEqual(
      new Set(states.filter((state) => state !== 'deleted')),
    )
    expect(new Set(told.map(({ publicationStatus }) => publicationStatus))).toEqual(
      new Set(publicationStatuses),
    )
    // the published text stays while a new version is written, or waits
    expect(
      told.some(({ state, publicationStatus }) => state === 'draft' && publicationStatus === 'current'),
    ).toBe(true)
    expect(
      told.some(({ state, publicationStatus }) => state === 'submitted' && publicationStatus === 'current'),
    ).toBe(true)
    expect(Math.max(...told.map(({ versions }) => versions.length))).toBe(3)
    const trusted = told
      .flatMap(({ versions }) => versions)
      .filter((one) => one.approvedBy === one.publishedBy)
    expect(trusted.some(({ checked }) => checked === null)).toBe(true)
    expect(trusted.some(({ checked }) => checked !== null)).toBe(true)
  })

  test('are of at least twelve cases and fifteen lessons, each with a key of its own', () => {
    const of = (kind: string) => demoWorld.filter((demo) => demo.kind === kind)
    expect(of('case_study').length).toBeGreaterThanOrEqual(12)
    expect(of('lesson').length).toBeGreaterThanOrEqual(15)
    expect(new Set(demoWorld.map(({ key }) => key)).size).toBe(demoWorld.length)
  })

  test.for(demoWorld)('$key is told in order, within two years, with reasons where they are due', (demo) => {
    const times = demo.story.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
    expect((times[0] ?? '') >= '2024-11-24').toBe(true)
    expect((times.at(-1) ?? '') <= '2026-11-24').toBe(true)
    for (const event of demo.story)
      if (event.did === 'requestChanges' || event.did === 'reject' || event.did === 'withdraw')
        expect(event.note).not.toBe('')
    // readers are told what is new from the second version on
    for (const { number, changeNote } of play(demo).versions) if (number > 1) expect(changeNote).not.toBe('')
  })

  test.for(demoWorld)('nobody did what they may not with $key', (demo) => {
    for (const [place, event] of demo.story.entries()) {
      const action = actionOf[event.did]
      if (!action || event.by === null) continue
      // whoever starts a draft may write in it; those who write along need the right to
      const before = play({ ...demo, story: demo.story.slice(0, Math.max(place, 1)) })
      for (const key of [event.by].flat()) {
        const access: CaseAccess = {
          resource: 'case',
          id: demo.key,
          organisationId: demo.owner,
          createdBy: before.createdBy,
          state: before.state,
          publicationStatus: before.publicationStatus,
          claimedBy: before.claimed?.by ?? null,
          collaboratorRole: invitation(demo, key, event.at),
          submittedAt: before.submittedAt ? new Date(before.submittedAt) : null,
          wasInvolved: isInvolved(before, key),
        }
        expect(can(somebody(key), action, access), `${key}: ${event.did} at ${event.at}`).toBe(true)
      }
    }
  })

  test('has one account for each role, with a password that anybody may choose', () => {
    expect(demoAccounts.map(({ role }) => role.split(' ')[0])).toEqual(
      expect.arrayContaining(['editor', 'approver', 'member', 'moderator', 'administrator']),
    )
    expect(demoPassword.length).toBeGreaterThanOrEqual(12)
    for (const { email } of demoAccounts) expect(email).toMatch(/^[a-z]+@[a-z]+\.example$/)
    const roles = told.flatMap(({ demo }) => demo.invited).map((invited) => invited.role)
    expect(new Set(roles)).toEqual(new Set(['viewer', 'commenter', 'editor']))
    expect(Object.keys(people).length).toBeGreaterThan(demoAccounts.length)
  })
})

/** As the database knows it: nobody of these stories ever changed her organisation. */
function isInvolved({ createdBy, writings, submissions, approvals }: Played, key: PersonKey): boolean {
  const wrote = writings.some(({ by }) => by.includes(key))
  return createdBy === key || wrote || [...submissions, ...approvals].some(({ by }) => by === key)
}

function invitation(demo: DemoCase, key: PersonKey, until: string) {
  return demo.invited.find((invited) => invited.person === key && invited.at <= until)?.role ?? null
}

function somebody(key: PersonKey): Person {
  const { name, belongs, isModerator = false, isAdmin = false } = person(key)
  const memberships = belongs
    ? [
        {
          organisationId: belongs[0],
          organisationName: organisation(belongs[0]).name,
          organisationSlug: belongs[0],
          role: belongs[1],
        },
      ]
    : []
  return { id: key, name, email: '', language: 'sv', theme: 'auto', isModerator, isAdmin, memberships }
}
