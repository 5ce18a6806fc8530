import { Forbidden, NotFound } from '#app/domain/errors.ts'
import { listRightsChanges } from '#server/accounts/rights-history.ts'
import { changeRole, listMembers, removeMember } from '#server/organisations/members.ts'
import { describe, expect, test } from '#test/support/accounts/accounts.ts'

describe('Cecilia, the only approver of Exempelby,', () => {
  test('makes Gunnar an editor, which his session learns with its next page', async ({
    db,
    cast,
    services,
  }) => {
    const cookie = await services.sessions.start(cast.gunnar.id, { userAgent: null, replaces: null })
    const of = { organisationId: cast.exempelby.id, personId: cast.gunnar.id, role: 'editor' as const }
    expect(await changeRole(db, cast.cecilia, of)).toEqual({ ok: true })
    const page = await services.sessions.validatePage(cookie)
    expect(page?.person.memberships).toMatchObject([{ role: 'editor' }])
    expect(page?.rotatedTo).not.toBeNull()
    expect(await listRightsChanges(db, { organisationId: cast.exempelby.id })).toMatchObject([
      { change: 'role_changed', detail: 'editor', person: 'Gunnar Gren', actor: 'Cecilia Carlsson' },
    ])
  })

  test('removes Bo', async ({ db, cast }) => {
    expect(
      await removeMember(db, cast.cecilia, { organisationId: cast.exempelby.id, personId: cast.bo.id }),
    ).toEqual({ ok: true })
    expect((await listMembers(db, cast.exempelby.id)).map(({ name }) => name)).not.toContain('Bo Berg')
  })

  test('can neither leave nor step down before somebody else approves', async ({ db, cast }) => {
    const herself = { organisationId: cast.exempelby.id, personId: cast.cecilia.id }
    const refused = { ok: false, error: 'lastApprover' }
    expect(await removeMember(db, cast.cecilia, herself)).toEqual(refused)
    expect(await changeRole(db, cast.cecilia, { ...herself, role: 'editor' })).toEqual(refused)
    await changeRole(db, cast.cecilia, { ...herself, personId: cast.bo.id, role: 'approver' })
    expect(await removeMember(db, cast.cecilia, herself)).toEqual({ ok: true })
  })

  test('does not count a suspended approver as one', async ({ db, cast }) => {
    const organisationId = cast.exempelby.id
    await changeRole(db, cast.cecilia, { organisationId, personId: cast.bo.id, role: 'approver' })
    await db.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', cast.bo.id).execute()
    expect(await removeMember(db, cast.cecilia, { organisationId, personId: cast.cecilia.id })).toEqual({
      ok: false,
      error: 'lastApprover',
    })
  })

  test('reaches nobody of Norrvik', async ({ db, cast }) => {
    const evas = { organisationId: cast.norrvik.id, personId: cast.eva.id }
    await expect(removeMember(db, cast.cecilia, evas)).rejects.toThrow(NotFound)
    await expect(changeRole(db, cast.cecilia, { ...evas, role: 'member' })).rejects.toThrow(NotFound)
    // her own organisation with somebody else's member
    await expect(
      removeMember(db, cast.cecilia, { ...evas, organisationId: cast.exempelby.id }),
    ).rejects.toThrow(NotFound)
    expect(await listMembers(db, cast.norrvik.id)).toHaveLength(2)
  })
})

test('editors and members change nobody', async ({ db, cast }) => {
  const gunnars = { organisationId: cast.exempelby.id, personId: cast.gunnar.id }
  for (const actor of [cast.anna, cast.hanna]) {
    await expect(changeRole(db, actor, { ...gunnars, role: 'approver' })).rejects.toThrow(Forbidden)
    await expect(removeMember(db, actor, gunnars)).rejects.toThrow(Forbidden)
  }
  const himself = { ...gunnars, role: 'approver' as const }
  await expect(changeRole(db, cast.gunnar, himself)).rejects.toThrow(Forbidden)
})

test('anybody may leave', async ({ db, cast }) => {
  expect(
    await removeMember(db, cast.gunnar, { organisationId: cast.exempelby.id, personId: cast.gunnar.id }),
  ).toEqual({ ok: true })
  expect(await listRightsChanges(db, { personId: cast.gunnar.id })).toMatchObject([{ change: 'left' }])
})

test('two approvers who remove each other at once leave one', async ({ db, cast }) => {
  const organisationId = cast.exempelby.id
  await changeRole(db, cast.cecilia, { organisationId, personId: cast.bo.id, role: 'approver' })
  const results = await Promise.allSettled([
    removeMember(db, cast.cecilia, { organisationId, personId: cast.bo.id }),
    removeMember(db, cast.bo, { organisationId, personId: cast.cecilia.id }),
  ])
  expect(results.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1)
  expect((await listMembers(db, organisationId)).filter(({ role }) => role === 'approver')).toHaveLength(1)
})

test('an approver whose role was just taken removes nobody any more', async ({ db, cast }) => {
  const organisationId = cast.exempelby.id
  await db.updateTable('membership').set({ role: 'approver' }).where('person_id', '=', cast.bo.id).execute()
  await changeRole(db, cast.frida, { organisationId, personId: cast.cecilia.id, role: 'member' })
  // Cecilia's page was loaded before
  await expect(removeMember(db, cast.cecilia, { organisationId, personId: cast.gunnar.id })).rejects.toThrow(
    Forbidden,
  )
})

test('an administrator may remove even the last approver', async ({ db, cast }) => {
  const last = { organisationId: cast.exempelby.id, personId: cast.cecilia.id }
  expect(await removeMember(db, cast.frida, last)).toEqual({ ok: true })
})
