/** Double clicks, two tabs, the back button: fifty times the same, all at once, happens once and says so fifty times. */
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { createDraft } from '#server/drafts/creation.ts'
import { approve } from '#server/reviews/approval.ts'
import { claim, releaseClaim } from '#server/reviews/claim.ts'
import { reject, requestChanges } from '#server/reviews/decision.ts'
import { publish } from '#server/reviews/publication.ts'
import { revise } from '#server/reviews/revision.ts'
import { submit, takeBack } from '#server/reviews/submission.ts'
import { withdraw } from '#server/reviews/withdrawal.ts'
import type { Cast } from '#test/support/cast.ts'
import { expect, type ReviewWorld, test } from '#test/support/reviews/review.ts'

interface Click {
  start: keyof Pick<ReviewWorld, 'lesson' | 'submitted' | 'approved' | 'ready' | 'published'>
  who: (cast: Cast) => Person
  act: (world: ReviewWorld, person: Person, id: string, contentHash: string) => Promise<unknown>
}

const now = new Date()
const clicks: Record<string, Click> = {
  submit: {
    start: 'lesson',
    who: ({ anna }) => anna,
    act: ({ services }, person, id) => submit(services, person, id, { note: 'Klar.', changeNote: '' }),
  },
  takeBack: {
    start: 'submitted',
    who: ({ anna }) => anna,
    act: ({ services }, person, id) => takeBack(services, person, id),
  },
  approve: {
    start: 'submitted',
    who: ({ cecilia }) => cecilia,
    act: ({ services }, person, id, contentHash) => approve(services, person, id, contentHash),
  },
  claim: {
    start: 'submitted',
    who: ({ david }) => david,
    act: ({ services }, person, id) => claim(services, person, id),
  },
  releaseClaim: {
    start: 'ready',
    who: ({ david }) => david,
    act: ({ services }, person, id) => releaseClaim(services, person, id, now),
  },
  requestChanges: {
    start: 'ready',
    who: ({ david }) => david,
    act: ({ services }, person, id) => requestChanges(services, person, id, 'Säg vad det kostade.'),
  },
  reject: {
    start: 'ready',
    who: ({ david }) => david,
    act: ({ services }, person, id) => reject(services, person, id, 'Reklam.'),
  },
  publish: {
    start: 'ready',
    who: ({ david }) => david,
    act: ({ services }, person, id, contentHash) => publish(services, person, id, contentHash),
  },
  revise: {
    start: 'published',
    who: ({ anna }) => anna,
    act: ({ services }, person, id) => revise(services, person, id),
  },
  withdraw: {
    start: 'published',
    who: ({ cecilia }) => cecilia,
    act: ({ services }, person, id) => withdraw(services, person, id, 'Fel siffror.'),
  },
}

const fifty = Array.from({ length: 50 })

test.for(Object.entries(clicks))('%s, fifty times at once', async ([name, click], { db, cast, review }) => {
  const id = await review[click.start]()
  const before = await counts(db, id)
  const contentHash = await review.contentHash(id)
  const person = click.who(cast)
  const results = await Promise.all(fifty.map(() => click.act(review, person, id, contentHash)))
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  const after = await counts(db, id)
  expect(after.moves - before.moves).toBe(1)
  expect(after.versions - before.versions).toBe(name === 'publish' ? 1 : 0)
  expect(after.submissions - before.submissions).toBe(name === 'submit' ? 1 : 0)
  expect(after.approvals - before.approvals).toBe(name === 'approve' ? 1 : 0)
  expect(after.mails - before.mails).toBeLessThanOrEqual(1)
})

test('the form for a new draft, fifty times at once, starts one', async ({ db, cast }) => {
  const form = { kind: 'lesson', organisationId: cast.exempelby.id, language: 'sv', key: 'k' } as const
  const ids = await Promise.all(fifty.map(() => createDraft(db, cast.anna, form)))
  expect(new Set(ids).size).toBe(1)
  expect(await createDraft(db, cast.anna, { ...form, kind: 'case_study' })).not.toBe(ids[0])
  expect(await createDraft(db, cast.bo, form)).not.toBe(ids[0])
})

async function counts(db: Db, id: string) {
  const count = async (table: 'case_move' | 'version' | 'submission' | 'approval') =>
    (await db.selectFrom(table).where('case_id', '=', id).select('case_id').execute()).length
  return {
    moves: await count('case_move'),
    versions: await count('version'),
    submissions: await count('submission'),
    approvals: await count('approval'),
    mails: (await db.selectFrom('outbox').select('id').execute()).length,
  }
}
