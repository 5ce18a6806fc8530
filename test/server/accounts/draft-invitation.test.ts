/** Inviting somebody of another organisation to one draft, from the side of the one who is invited. */

import type { Db } from '#db/connect.ts'
import { acceptInvitation } from '#server/accounts/acceptance.ts'
import { findInvitation, isOutside } from '#server/accounts/invitation-link.ts'
import { listHistory } from '#server/drafts/history.ts'
import { invite } from '#server/drafts/sharing.ts'
import { accountServices, tokenIn, visitorAt } from '#test/support/accounts/accounts.ts'
import { closedDrafts } from '#test/support/drafts/writing.ts'
import { expect, test } from '#test/support/reviews/review.ts'

const visitor = { ...visitorAt('192.0.2.7'), lang: 'sv' as const }
const form = { name: 'Karin Kvist', title: '', password: 'karins fras för prov' }

const inviting = (db: Db) => ({ ...accountServices(db), drafts: closedDrafts(db), lang: 'sv' as const })

const lastToken = async (db: Db) =>
  tokenIn(
    (await db.selectFrom('outbox').select('body').orderBy('created_at', 'desc').executeTakeFirst())?.body ??
      '',
  )
const rolesIn = (db: Db, id: string) =>
  db.selectFrom('collaborator').where('case_id', '=', id).select(['person_id as personId', 'role']).execute()

test('Eva of Norrvik is told what it means for public records, and takes part', async ({
  db,
  cast,
  review,
}) => {
  const services = accountServices(db)
  const id = await review.lesson()
  await invite(inviting(db), cast.anna, id, { email: cast.eva.email, role: 'editor' })
  const token = await lastToken(db)
  const invitation = await findInvitation(db, token, cast.eva)
  expect(invitation).toMatchObject({
    to: { kind: 'draft', id, organisationName: 'Exempelby kommun', role: 'editor' },
  })
  if (typeof invitation !== 'string') {
    expect(await isOutside(db, invitation)).toBe(true)
    // whoever belongs to the organisation is not outside it, signed in or not
    expect(await isOutside(db, { ...invitation, email: cast.gunnar.email })).toBe(false)
    expect(await isOutside(db, { ...invitation, email: 'ny@annan.example' })).toBe(true)
  }
  expect(await acceptInvitation(services, token, form, { ...visitor, person: cast.eva })).toMatchObject({
    ok: true,
  })
  expect(await rolesIn(db, id)).toEqual([{ personId: cast.eva.id, role: 'editor' }])
  expect((await listHistory(db, id, { withAddresses: true }))[0]).toMatchObject({
    move: 'acceptInvitation',
    person: 'Eva Ek',
    note: 'Anna Andersson (editor)',
  })
})

test('somebody without an account gets one that reaches this draft and nothing else', async ({
  db,
  cast,
  review,
}) => {
  const services = accountServices(db)
  const id = await review.lesson()
  await invite(inviting(db), cast.anna, id, { email: 'karin@bynat.example', role: 'viewer' })
  const result = await acceptInvitation(services, await lastToken(db), form, { ...visitor, person: null })
  expect(result).toMatchObject({ ok: true, value: { to: { kind: 'draft', id } } })
  expect(await rolesIn(db, id)).toHaveLength(1)
  expect(
    await db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'person_id')
      .where('email', '=', 'karin@bynat.example')
      .select('role')
      .execute(),
  ).toEqual([])
})

test('a weaker invitation takes nothing away', async ({ db, cast, review }) => {
  const services = accountServices(db)
  const id = await review.lesson()
  for (const role of ['viewer', 'editor', 'commenter'] as const) {
    await invite(inviting(db), cast.anna, id, { email: cast.eva.email, role })
    await acceptInvitation(services, await lastToken(db), form, { ...visitor, person: cast.eva })
  }
  expect(await rolesIn(db, id)).toEqual([{ personId: cast.eva.id, role: 'editor' }])
})

test('an invitation by somebody who left the organisation is void', async ({ db, cast, review }) => {
  const services = accountServices(db)
  const id = await review.lesson()
  await invite(inviting(db), cast.anna, id, { email: cast.eva.email, role: 'editor' })
  const token = await lastToken(db)
  await db.deleteFrom('membership').where('person_id', '=', cast.anna.id).execute()
  expect(await acceptInvitation(services, token, form, { ...visitor, person: cast.eva })).toEqual({
    ok: false,
    error: { problem: 'withdrawn' },
  })
  expect(await rolesIn(db, id)).toEqual([])
})
