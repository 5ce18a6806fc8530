import { sql } from 'kysely'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { acceptInvitation } from '#server/accounts/acceptance.ts'
import { findInvitation } from '#server/accounts/invitation-link.ts'
import { listPendingInvitations } from '#server/accounts/pending-invitations.ts'
import { withdrawOrganisationInvitation } from '#server/organisations/invitations.ts'
import { removeMember } from '#server/organisations/members.ts'
import { type AccountWorld, describe, expect, password, test } from '#test/support/accounts/accounts.ts'
import { comes, form, invited, membersNamed, newcomer } from '#test/support/accounts/invitations.ts'

describe('an invitation', () => {
  const start = (services: AccountWorld, cast: { cecilia: Person; exempelby: { id: string } }) =>
    invited(services, cast.cecilia, { organisationId: cast.exempelby.id, email: newcomer, role: 'approver' })

  test('sent twice by an impatient newcomer makes one account', async ({ services, cast, db, visitor }) => {
    const token = await start(services, cast)
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => acceptInvitation(services, token, form, comes(visitor))),
    )
    for (const result of results) expect(result).toMatchObject({ value: { ok: true } })
    expect(await membersNamed(db, newcomer)).toHaveLength(1)
  })

  test('that is used lets nobody else in', async ({ services, cast, db, visitor }) => {
    const token = await start(services, cast)
    await acceptInvitation(services, token, form, comes(visitor))
    const thief = await acceptInvitation(
      services,
      token,
      { ...form, password: 'tjuvens fras för prov' },
      comes(visitor),
    )
    expect(thief).toEqual({ ok: false, error: { problem: 'used' } })
    await db.deleteFrom('person').where('email', '=', newcomer).execute()
    expect(await acceptInvitation(services, token, form, comes(visitor))).toEqual({
      ok: false,
      error: { problem: 'used' },
    })
  })

  test('is for the one it was mailed to', async ({ services, cast, db, visitor }) => {
    const token = await start(services, cast)
    expect(await findInvitation(db, token, cast.eva)).toMatchObject({ nextStep: 'other_person' })
    expect(await acceptInvitation(services, token, form, comes(visitor, cast.eva))).toEqual({
      ok: false,
      error: { problem: 'other_person' },
    })
    expect(await membersNamed(db, cast.eva.email)).toHaveLength(1)
  })

  test('ends after seven days', async ({ services, cast, db, visitor }) => {
    const token = await start(services, cast)
    await db
      .updateTable('mailed_link')
      .set({ expires_at: sql<Date>`expires_at - interval '7 days'` })
      .execute()
    expect(await findInvitation(db, token, null)).toBe('expired')
    expect(await acceptInvitation(services, token, form, comes(visitor))).toEqual({
      ok: false,
      error: { problem: 'expired' },
    })
  })

  test('ends when whoever sent it may not invite any more', async ({ services, cast, db, visitor }) => {
    const token = await start(services, cast)
    await db
      .updateTable('membership')
      .set({ role: 'editor' })
      .where('person_id', '=', cast.cecilia.id)
      .execute()
    expect(await findInvitation(db, token, null)).toBe('withdrawn')
    expect(await acceptInvitation(services, token, form, comes(visitor))).toEqual({
      ok: false,
      error: { problem: 'withdrawn' },
    })
    expect(await db.selectFrom('person').where('email', '=', newcomer).select('id').execute()).toEqual([])
  })

  test('can be taken back, by an approver of that organisation only', async ({ services, cast, db }) => {
    const token = await start(services, cast)
    const [pending] = await listPendingInvitations(db, { organisationId: cast.exempelby.id })
    const id = pending?.id ?? ''
    await expect(withdrawOrganisationInvitation(db, cast.ingrid, cast.exempelby.id, id)).rejects.toThrow(
      NotFound,
    )
    await expect(withdrawOrganisationInvitation(db, cast.ingrid, cast.norrvik.id, id)).rejects.toThrow(
      NotFound,
    )
    expect(await findInvitation(db, token, null)).toMatchObject({ email: newcomer })
    await withdrawOrganisationInvitation(db, cast.cecilia, cast.exempelby.id, id)
    expect(await findInvitation(db, token, null)).toBe('unknown')
  })

  test('from before a removal does not bring anybody back', async ({ services, cast, db }) => {
    const token = await invited(services, cast.cecilia, {
      organisationId: cast.exempelby.id,
      email: cast.eva.email,
      role: 'approver',
    })
    await db
      .insertInto('membership')
      .values({ person_id: cast.eva.id, organisation_id: cast.exempelby.id, role: 'member' })
      .execute()
    await removeMember(db, cast.cecilia, { organisationId: cast.exempelby.id, personId: cast.eva.id })
    expect(await findInvitation(db, token, cast.eva)).toBe('unknown')
  })

  test('never undoes a role that was given since', async ({ services, cast, db, visitor }) => {
    const token = await invited(services, cast.cecilia, {
      organisationId: cast.exempelby.id,
      email: cast.eva.email,
      role: 'approver',
    })
    await db
      .insertInto('membership')
      .values({ person_id: cast.eva.id, organisation_id: cast.exempelby.id, role: 'member' })
      .execute()
    await acceptInvitation(services, token, form, comes(visitor, cast.eva))
    expect((await membersNamed(db, cast.eva.email)).map(({ role }) => role).sort()).toEqual([
      'editor',
      'member',
    ])
  })

  test('does not reinstate a suspended account', async ({ services, cast, db, visitor }) => {
    const token = await invited(services, cast.cecilia, {
      organisationId: cast.exempelby.id,
      email: cast.eva.email,
      role: 'editor',
    })
    await db.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', cast.eva.id).execute()
    expect(await acceptInvitation(services, token, { ...form, password }, comes(visitor))).toEqual({
      ok: false,
      error: { errors: { form: 'suspended' } },
    })
    await db.updateTable('person').set({ password_hash: null }).where('id', '=', cast.eva.id).execute()
    expect(await acceptInvitation(services, token, form, comes(visitor))).toMatchObject({ ok: false })
    expect(await membersNamed(db, cast.eva.email)).toHaveLength(1)
  })
})
