/** One moderator holds a case at a time. */
import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { claim, releaseClaim } from '#server/reviews/claim.ts'
import { expect, test } from '#test/support/reviews/review.ts'

const now = new Date()

/** A second moderator who belongs nowhere. */
async function insertKim(db: Db, like: Person): Promise<Person> {
  const kim = { ...like, id: crypto.randomUUID(), name: 'Kim Kvist', email: 'kim@erfa.example' }
  await db
    .insertInto('person')
    .values({ id: kim.id, email: kim.email, name: kim.name, is_moderator: true })
    .execute()
  return kim
}

test('of two moderators at once one gets it, the other is told who and when', async ({
  db,
  cast,
  review,
}) => {
  const kim = await insertKim(db, cast.david)
  const id = await review.submitted()
  const results = await Promise.all([cast.david, kim].map((person) => claim(review.services, person, id)))
  const lost = results.filter((result) => !result.ok)
  expect(lost).toHaveLength(1)
  const { claimedBy } = await review.row(id)
  const winner = claimedBy === kim.id ? kim : cast.david
  expect(lost[0]).toMatchObject({ error: { heldBy: winner.name, since: expect.any(Date) } })
})

test('whoever holds it can let it go; somebody else only when it was held too long', async ({
  db,
  cast,
  review,
}) => {
  const id = await review.submitted()
  await claim(review.services, cast.david, id)
  const kim = await insertKim(db, cast.david)
  await expect(releaseClaim(review.services, kim, id, now)).rejects.toThrow(InvalidMove)
  const weeksLater = new Date(now.getTime() + 14 * 24 * 60 * 60_000)
  await releaseClaim(review.services, kim, id, weeksLater)
  expect(await review.row(id)).toMatchObject({ state: 'submitted', claimedBy: null })

  await claim(review.services, kim, id)
  await releaseClaim(review.services, kim, id, now)
  expect((await review.row(id)).claimedBy).toBeNull()
})

test('what is approved stays approved when it is claimed and let go', async ({ cast, review }) => {
  const id = await review.ready()
  await releaseClaim(review.services, cast.david, id, now)
  expect(await review.row(id)).toMatchObject({ state: 'approved', claimedBy: null })
})
