import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { setPlatformRoles, setSuspended } from '#server/accounts/platform-roles.ts'
import { listRightsChanges } from '#server/accounts/rights-history.ts'
import { describe, expect, test } from '#test/support/accounts/accounts.ts'

const rolesOf = (db: Db, person: Person) =>
  db
    .selectFrom('person')
    .where('id', '=', person.id)
    .select(['is_moderator as isModerator', 'is_admin as isAdmin'])
    .executeTakeFirstOrThrow()
const none = { isModerator: false, isAdmin: false }

describe('Frida, the administrator,', () => {
  test('makes Johan a moderator; a session from before does not carry it', async ({ services, cast, db }) => {
    const before = await services.sessions.start(cast.johan.id, { userAgent: null, replaces: null })
    expect(
      await setPlatformRoles(db, cast.frida, cast.johan.id, { isModerator: true, isAdmin: false }),
    ).toEqual({ ok: true })
    expect(await services.sessions.validate(before)).toBeNull()
    expect(await rolesOf(db, cast.johan)).toEqual({ isModerator: true, isAdmin: false })
    expect(await listRightsChanges(db, { personId: cast.johan.id })).toMatchObject([
      { change: 'made_moderator', actor: 'Frida Falk' },
    ])
  })

  test('takes it away again; the session goes on with a new id', async ({ services, cast, db }) => {
    const before = await services.sessions.start(cast.david.id, { userAgent: null, replaces: null })
    await setPlatformRoles(db, cast.frida, cast.david.id, none)
    const page = await services.sessions.validatePage(before)
    expect(page?.person.isModerator).toBe(false)
    expect(page?.rotatedTo).not.toBeNull()
  })

  test('cannot leave Erfa without an administrator', async ({ cast, db }) => {
    expect(await setPlatformRoles(db, cast.frida, cast.frida.id, none)).toEqual({
      ok: false,
      error: 'lastAdmin',
    })
    await setPlatformRoles(db, cast.frida, cast.johan.id, { ...none, isAdmin: true })
    expect(await setPlatformRoles(db, cast.frida, cast.frida.id, none)).toEqual({ ok: true })
  })

  test('cannot suspend herself', async ({ cast, db }) => {
    expect(await setSuspended(db, cast.frida, cast.frida.id, true)).toEqual({ ok: false, error: 'yourself' })
  })

  test('suspends Anna and lifts it again, and both stand in the history', async ({ cast, db }) => {
    await setSuspended(db, cast.frida, cast.anna.id, true)
    await setSuspended(db, cast.frida, cast.anna.id, true)
    await setSuspended(db, cast.frida, cast.anna.id, false)
    const history = await listRightsChanges(db, { personId: cast.anna.id })
    expect(history.map(({ change }) => change)).toEqual(['reinstated', 'suspended'])
  })
})

test('two administrators who act against each other at once leave one', async ({ cast, db }) => {
  await setPlatformRoles(db, cast.frida, cast.johan.id, { ...none, isAdmin: true })
  const results = await Promise.all([
    setSuspended(db, cast.frida, cast.johan.id, true),
    setSuspended(db, cast.johan, cast.frida.id, true),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const left = await db
    .selectFrom('person')
    .where('is_admin', '=', true)
    .where('suspended_at', 'is', null)
    .select('id')
    .execute()
  expect(left).toHaveLength(1)
})

test('the history of rights cannot be rewritten, and outlives the person', async ({ cast, db }) => {
  await setSuspended(db, cast.frida, cast.johan.id, true)
  await expect(db.updateTable('rights_change').set({ change: 'joined' }).execute()).rejects.toThrow(
    'never changed',
  )
  await expect(db.deleteFrom('rights_change').execute()).rejects.toThrow('never changed')
  await db.deleteFrom('person').where('id', '=', cast.johan.id).execute()
  expect(await db.selectFrom('rights_change').select(['change', 'person_id as personId']).execute()).toEqual([
    { change: 'suspended', personId: null },
  ])
})
