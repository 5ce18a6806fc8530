import { NotFound, TooMany } from '#app/domain/errors.ts'
import { acceptInvitation } from '#server/accounts/acceptance.ts'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import { findInvitation } from '#server/accounts/invitation-link.ts'
import { listPendingInvitations } from '#server/accounts/pending-invitations.ts'
import { describe, expect, password, test } from '#test/support/accounts/accounts.ts'
import { comes, form, invited, mails, membersNamed, newcomer } from '#test/support/accounts/invitations.ts'

describe('Cecilia, who approves in Exempelby, invites', () => {
  test('a new colleague, who gets an account, the role and a session by one form', async ({
    services,
    cast,
    db,
    visitor,
  }) => {
    const token = await invited(services, cast.cecilia, {
      organisationId: cast.exempelby.id,
      email: newcomer,
      role: 'editor',
    })
    expect(await findInvitation(db, token, null)).toMatchObject({ nextStep: 'register', email: newcomer })
    const result = await acceptInvitation(services, token, form, comes(visitor))
    expect(result).toMatchObject({ ok: true, value: { to: { kind: 'organisation', slug: 'exempelby' } } })
    expect(await membersNamed(db, newcomer)).toEqual([
      { name: 'Karin Kvist', organisationId: cast.exempelby.id, role: 'editor' },
    ])
    if (result.ok && result.value.session)
      expect((await services.sessions.validate(result.value.session.id))?.person).toMatchObject({
        email: newcomer,
        isAdmin: false,
        isModerator: false,
      })
    const [person] = await db
      .selectFrom('person')
      .where('email', '=', newcomer)
      .select(['title', 'language'])
      .execute()
    expect(person).toEqual({ title: 'Bredbandssamordnare', language: 'sv' })
  })

  test('somebody who is signed in and only has to say yes', async ({ services, cast, db, visitor }) => {
    const token = await invited(services, cast.cecilia, {
      organisationId: cast.exempelby.id,
      email: cast.eva.email,
      role: 'member',
    })
    expect(await findInvitation(db, token, cast.eva)).toMatchObject({ nextStep: 'accept' })
    const nothing = { name: '', title: '', password: '' }
    expect(await acceptInvitation(services, token, nothing, comes(visitor, cast.eva))).toMatchObject({
      ok: true,
      value: { session: null },
    })
    expect((await membersNamed(db, cast.eva.email)).map(({ role }) => role).sort()).toEqual([
      'editor',
      'member',
    ])
    // a double click finds everything done
    expect(await acceptInvitation(services, token, nothing, comes(visitor, cast.eva))).toMatchObject({
      ok: true,
    })
  })

  test('somebody who has an account and signs in by the way', async ({ services, cast, db, visitor }) => {
    const token = await invited(services, cast.cecilia, {
      organisationId: cast.exempelby.id,
      email: cast.eva.email,
      role: 'editor',
    })
    expect(await findInvitation(db, token, null)).toMatchObject({ nextStep: 'sign_in' })
    const wrong = await acceptInvitation(
      services,
      token,
      { ...form, password: 'fel fras för prov' },
      comes(visitor),
    )
    expect(wrong).toEqual({ ok: false, error: { errors: { password: 'wrongPassword' } } })
    expect(await acceptInvitation(services, token, { ...form, password }, comes(visitor))).toMatchObject({
      ok: true,
    })
    expect(await membersNamed(db, cast.eva.email)).toHaveLength(2)
    // what the form says of a name changes nothing about an account that exists
    expect((await membersNamed(db, cast.eva.email))[0]?.name).toBe('Eva Ek')
  })

  test('nobody who belongs there already', async ({ services, cast, db }) => {
    const to = { organisationId: cast.exempelby.id, email: cast.anna.email, role: 'approver' as const }
    expect(await inviteToOrganisation(services, cast.cecilia, to)).toEqual({
      ok: false,
      error: 'alreadyMember',
    })
    expect(await mails(db)).toEqual([])
  })

  test('once, however often the form is sent', async ({ services, cast, db }) => {
    const to = { organisationId: cast.exempelby.id, email: newcomer, role: 'editor' as const }
    await Promise.allSettled(
      Array.from({ length: 50 }, () => inviteToOrganisation(services, cast.cecilia, to)),
    )
    expect(await mails(db)).toHaveLength(1)
    expect(await listPendingInvitations(db, { organisationId: cast.exempelby.id })).toHaveLength(1)
  })

  test('with another role instead: the first link dies', async ({ services, cast, db }) => {
    const to = { organisationId: cast.exempelby.id, email: newcomer }
    const first = await invited(services, cast.cecilia, { ...to, role: 'approver' })
    const second = await invited(services, cast.cecilia, { ...to, role: 'member' })
    expect(await findInvitation(db, first, null)).toBe('unknown')
    expect(await findInvitation(db, second, null)).toMatchObject({ to: { role: 'member' } })
  })

  test('nobody to Norrvik', async ({ services, cast, db }) => {
    const to = { organisationId: cast.norrvik.id, email: newcomer, role: 'member' as const }
    await expect(inviteToOrganisation(services, cast.cecilia, to)).rejects.toThrow(NotFound)
    expect(await db.selectFrom('mailed_link').select('id').execute()).toEqual([])
  })

  test('no mailbox full', async ({ services, cast }) => {
    const to = (role: 'member' | 'editor') => ({ organisationId: cast.exempelby.id, email: newcomer, role })
    for (let i = 0; i < 5; i++)
      await inviteToOrganisation(services, cast.cecilia, to(i % 2 ? 'member' : 'editor'))
    await expect(inviteToOrganisation(services, cast.cecilia, to('editor'))).rejects.toThrow(TooMany)
  })
})
