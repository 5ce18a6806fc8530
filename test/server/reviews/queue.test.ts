import { sql } from 'kysely'
import { NotFound } from '#app/domain/errors.ts'
import type { Db } from '#db/connect.ts'
import { approve } from '#server/reviews/approval.ts'
import { claim } from '#server/reviews/claim.ts'
import { requestChanges } from '#server/reviews/decision.ts'
import { countWaiting, findEmptySince, findPlaceInQueue, listQueue } from '#server/reviews/queue.ts'
import { loadReview } from '#server/reviews/review.ts'
import { voidStaleApprovals } from '#server/reviews/stale-approvals.ts'
import { submit } from '#server/reviews/submission.ts'
import { countForHeader } from '#server/reviews/waiting.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { describe, expect, test } from '#test/support/reviews/review.ts'

const aged = (db: Db, id: string, days: number) =>
  db
    .updateTable('cases')
    .set({ submitted_at: sql<Date>`now() - make_interval(days => ${days})` })
    .where('id', '=', id)
    .execute()

describe('the queue', () => {
  test('has the oldest first, and shows who holds what', async ({ db, cast, review }) => {
    const [young, old] = [await review.submitted('Ny'), await review.submitted('Gammal')]
    await aged(db, old, 9)
    await claim(review.services, cast.david, young)
    const queue = await listQueue(db, cast.david)
    expect(queue.map(({ id, part, claimedByName }) => [id, part, claimedByName])).toEqual([
      [old, 'review', null],
      [young, 'review', 'David Dahl'],
    ])
    expect(await findPlaceInQueue(db, young)).toEqual({ place: 2, of: 2 })
  })

  test('of an approver has what her own organisation handed in, and of nobody else anything', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.submitted()
    expect((await listQueue(db, cast.cecilia)).map((entry) => [entry.id, entry.part])).toEqual([
      [id, 'approve'],
    ])
    for (const person of [cast.ingrid, cast.anna, cast.hanna, cast.frida, cast.johan])
      expect(await listQueue(db, person)).toEqual([])
  })

  test('counts what is one’s own turn', async ({ db, cast, review }) => {
    const id = await review.submitted()
    expect(await countWaiting(db, cast.cecilia)).toBe(1)
    expect(await countWaiting(db, cast.david)).toBe(1)
    await approve(review.services, cast.cecilia, id, await review.contentHash(id))
    expect(await countWaiting(db, cast.cecilia)).toBe(0)
    expect(await countWaiting(db, cast.david)).toBe(1)
    await claim(review.services, { ...cast.david, id: cast.frida.id, isModerator: true }, id)
    expect(await countWaiting(db, cast.david)).toBe(0)
    expect(await countForHeader({ db, person: cast.anna })).toEqual({})
    expect(await countForHeader({ db, person: null })).toEqual({})
  })

  test('says since when nothing waits', async ({ db, cast, review }) => {
    expect(await findEmptySince(db, cast.david)).toBeNull()
    const id = await review.submitted()
    await requestChanges(review.services, cast.cecilia, id, 'Mer om kostnaden.')
    expect(await listQueue(db, cast.david)).toEqual([])
    const since = await findEmptySince(db, cast.david)
    expect(Math.abs(Date.now() - (since?.getTime() ?? 0))).toBeLessThan(60_000)
  })

  test('knows what has been handed in before', async ({ db, cast, review }) => {
    const id = await review.submitted()
    await requestChanges(review.services, cast.cecilia, id, 'Mer om kostnaden.')
    await submit(review.services, cast.anna, id, { note: '', changeNote: '' })
    expect((await listQueue(db, cast.david))[0]).toMatchObject({ attempts: 2, currentVersion: null })
  })
})

test('an approval is void a moment after the text changed, and its approvers hear of it', async ({
  db,
  cast,
  review,
}) => {
  const [changed, left] = [await review.approved('Ändrad'), await review.approved('Orörd')]
  await write(db, changed, cast.bo, setText('cause', 'Ingen ägde frågan.'))
  await db.deleteFrom('outbox').execute()
  expect(await voidStaleApprovals(review.services)).toBe(1)
  expect(await voidStaleApprovals(review.services)).toBe(0)
  expect((await review.row(changed)).state).toBe('submitted')
  expect((await review.row(left)).state).toBe('approved')
  const mails = await db.selectFrom('outbox').select(['recipient', 'subject']).execute()
  expect(mails).toEqual([{ recipient: cast.cecilia.email, subject: 'Behöver godkännas igen: Ändrad' }])
})

describe('the page of one case', () => {
  test('shows what changed since it was handed in, and that the approval is gone', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.approved()
    await write(db, id, cast.bo, setText('cause', 'Ingen ägde frågan.'))
    const page = await loadReview(review.services, cast.david, id, new Date())
    if (page.part !== 'review') throw new Error('David reviews')
    expect(page.submitted).not.toHaveProperty('cause')
    expect(page.content).toHaveProperty('cause', 'Ingen ägde frågan.')
    expect(page.approval).toMatchObject({ name: 'Cecilia Carlsson', holds: false })
    expect(page.allowedActions).toContain('claim')
  })

  test('compares with what was given back', async ({ db, cast, review }) => {
    const id = await review.submitted()
    await requestChanges(review.services, cast.cecilia, id, 'Skriv varför.')
    await write(db, id, cast.anna, setText('cause', 'Ingen ägde frågan.'))
    await submit(review.services, cast.anna, id, { note: 'Nu står det.', changeNote: '' })
    const page = await loadReview(review.services, cast.cecilia, id, new Date())
    if (page.part !== 'review') throw new Error('Cecilia reviews')
    expect(page.previous).toMatchObject({ what: 'submission' })
    expect(page.previous?.content).not.toHaveProperty('cause')
    expect(page.submitted).toBeNull()
    expect(page.submission).toMatchObject({ number: 2, note: 'Nu står det.', by: 'Anna Andersson' })
    expect(page.history.map(({ move }) => move)).toEqual(['submit', 'requestChanges', 'submit'])
  })

  test('is not there for a moderator before the text is handed in or published', async ({ cast, review }) => {
    const id = await review.lesson()
    await expect(loadReview(review.services, cast.david, id, new Date())).rejects.toThrow(NotFound)
  })

  test('is not for its authors', async ({ cast, review }) => {
    const id = await review.submitted()
    expect(await loadReview(review.services, cast.anna, id, new Date())).toEqual({ part: 'author' })
    await expect(loadReview(review.services, cast.eva, id, new Date())).rejects.toThrow()
  })
})
