/** What somebody who was only let in to read is shown of those who were invited, and what is said before she has signed in. */
import { invite } from '#server/drafts/sharing.ts'
import { accountServices, tokenIn } from '#test/support/accounts/accounts.ts'
import { expect, test } from '#test/support/http/review-visitor.ts'

test('names, and no addresses', async ({ cast, db, review, visit }) => {
  const draft = await review.lesson()
  const services = { ...accountServices(db), drafts: review.services.drafts }
  await db
    .insertInto('collaborator')
    .values({ case_id: draft, person_id: cast.eva.id, role: 'viewer' })
    .execute()
  for (const email of [cast.ingrid.email, 'ny@annan.example'])
    await invite(services, cast.anna, draft, { email, role: 'viewer' })
  const path = `/utkast/${draft}/inlamning`
  const eva = await (await visit(cast.eva)).get(path)
  expect(eva.body).toContain('bjöd in Ingrid Isaksson (läsa)')
  expect(eva.body).toContain('bjöd in någon ny (läsa)')
  for (const address of [cast.ingrid.email, 'ny@annan.example']) expect(eva.body).not.toContain(address)
  // whoever shares the draft knows whom she invited
  expect((await (await visit(cast.bo)).get(path)).body).toContain('ny@annan.example')
})

test('Gunnar of the organisation is outside of nothing, also before he signs in', async ({
  cast,
  db,
  review,
  visit,
}) => {
  const draft = await review.lesson()
  const services = { ...accountServices(db), drafts: review.services.drafts }
  const stranger = await visit()
  for (const [email, isOutside] of [
    [cast.gunnar.email, false],
    [cast.eva.email, true],
  ] as const) {
    await invite(services, cast.anna, draft, { email, role: 'editor' })
    const { body } = await db
      .selectFrom('outbox')
      .where('recipient', '=', email)
      .select('body')
      .executeTakeFirstOrThrow()
    const page = await stranger.get(`/inbjudan/${tokenIn(body)}`)
    expect([email, page.status, page.body.includes('Om allmänna handlingar')]).toEqual([
      email,
      200,
      isOutside,
    ])
  }
})
