import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import {
  deleteExpiredSessions,
  endAllSessions,
  listOpenSessions,
  propagateRightsChange,
} from '#server/accounts/open-sessions.ts'
import { endOwnSession } from '#server/accounts/own-sessions.ts'
import { setSuspended } from '#server/accounts/platform-roles.ts'
import type { Sessions } from '#server/accounts/sessions.ts'
import { describe, expect, test } from '#test/support/accounts/accounts.ts'
import { listenTo } from '#test/support/postgres/notifications.ts'

const signIn = async (sessions: Sessions, person: Person, replaces: string | null = null) =>
  sessions.start(person.id, { userAgent: 'Firefox', replaces })

/** Time is the database's: the rows move back instead of the clock moving on. */
const timePasses = (db: Db, hours: number) =>
  db
    .updateTable('session')
    .set({
      expires_at: sql<Date>`expires_at - make_interval(hours => ${hours})`,
      absolute_expires_at: sql<Date>`absolute_expires_at - make_interval(hours => ${hours})`,
    })
    .execute()

const changeRights = (db: Db, person: Person) =>
  db.transaction().execute((trx) => propagateRightsChange(trx, person.id))

describe('a session', () => {
  test('knows the person with everything that rights are decided by', async ({ services, cast }) => {
    const id = await signIn(services.sessions, cast.hanna)
    expect((await services.sessions.validate(id))?.person).toEqual(cast.hanna)
  })

  test('leaves nothing in the table that signs anybody in', async ({ services, cast, db }) => {
    const id = await signIn(services.sessions, cast.anna)
    const [row] = await db.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(row)).not.toContain(id)
    expect(row?.id).toBe(createHash('sha256').update(id).digest('hex'))
    expect(await services.sessions.validate(row?.id ?? null)).toBeNull()
    expect(await services.sessions.validate(row?.family ?? null)).toBeNull()
  })

  test('is nobody’s by any other id', async ({ services }) => {
    for (const id of [null, '', 'x', '../../etc', 'a'.repeat(40), 'a'.repeat(4_000)])
      expect(await services.sessions.validate(id)).toBeNull()
  })
})

describe('a session ends', () => {
  test('after eight hours without activity', async ({ services, cast, db }) => {
    const id = await signIn(services.sessions, cast.anna)
    await timePasses(db, 7)
    expect(await services.sessions.validate(id)).not.toBeNull()
    await timePasses(db, 7)
    expect(await services.sessions.validate(id)).not.toBeNull()
    await timePasses(db, 8)
    expect(await services.sessions.validate(id)).toBeNull()
  })

  test('after a day, however active Anna is', async ({ services, cast, db }) => {
    const id = await signIn(services.sessions, cast.anna)
    for (const hours of [6, 6, 6, 5]) {
      await timePasses(db, hours)
      expect(await services.sessions.validate(id)).not.toBeNull()
    }
    await timePasses(db, 1)
    expect(await services.sessions.validate(id)).toBeNull()
    await deleteExpiredSessions(db)
    expect(await db.selectFrom('session').select('id').execute()).toEqual([])
  })

  test('later for somebody who writes through an open socket and asks for no page', async ({
    services,
    cast,
    db,
  }) => {
    const id = await signIn(services.sessions, cast.anna)
    const sessionId = (await services.sessions.validate(id))?.sessionId ?? ''
    await timePasses(db, 7)
    await services.sessions.prolong(sessionId)
    await timePasses(db, 7)
    expect(await services.sessions.check(sessionId)).toEqual(cast.anna)
    // asking is no activity
    await timePasses(db, 2)
    expect(await services.sessions.check(sessionId)).toBeNull()
    await services.sessions.prolong(sessionId)
    expect(await services.sessions.check(sessionId)).toBeNull()
  })

  test('with signing out, here and nowhere else', async ({ services, cast }) => {
    const here = await signIn(services.sessions, cast.anna)
    const there = await signIn(services.sessions, cast.anna)
    const sessionId = (await services.sessions.validate(here))?.sessionId ?? ''
    await services.sessions.end(sessionId)
    expect(await services.sessions.validate(here)).toBeNull()
    expect(await services.sessions.check(sessionId)).toBeNull()
    expect(await services.sessions.validate(there)).not.toBeNull()
  })

  test('everywhere at once, for her alone', async ({ services, cast, db }) => {
    const annas = [await signIn(services.sessions, cast.anna), await signIn(services.sessions, cast.anna)]
    const bos = await signIn(services.sessions, cast.bo)
    await db.transaction().execute((trx) => endAllSessions(trx, cast.anna.id))
    for (const id of annas) expect(await services.sessions.validate(id)).toBeNull()
    expect(await services.sessions.validate(bos)).not.toBeNull()
  })

  test('at once for whoever is suspended', async ({ services, cast, db }) => {
    const id = await signIn(services.sessions, cast.anna)
    const sessionId = (await services.sessions.validate(id))?.sessionId ?? ''
    await setSuspended(db, cast.frida, cast.anna.id, true)
    expect(await services.sessions.validate(id)).toBeNull()
    expect(await services.sessions.check(sessionId)).toBeNull()
    // also a session that a race left behind
    const late = await signIn(services.sessions, cast.anna)
    expect(await services.sessions.validate(late)).toBeNull()
  })

  test('not by anybody else who knows its name', async ({ services, cast, db }) => {
    const id = await signIn(services.sessions, cast.anna)
    const sessionId = (await services.sessions.validate(id))?.sessionId ?? ''
    await endOwnSession(db, cast.bo.id, sessionId)
    expect(await services.sessions.validate(id)).not.toBeNull()
    await endOwnSession(db, cast.anna.id, sessionId)
    expect(await services.sessions.validate(id)).toBeNull()
  })
})

describe('the id of a session is exchanged', () => {
  test('with every sign-in: a planted cookie is never adopted', async ({ services, cast }) => {
    const before = await signIn(services.sessions, cast.eva)
    const sessionId = (await services.sessions.validate(before))?.sessionId ?? ''
    const after = await signIn(services.sessions, cast.anna, sessionId)
    expect(after).not.toBe(before)
    expect(await services.sessions.validate(before)).toBeNull()
    expect((await services.sessions.validate(after))?.person.id).toBe(cast.anna.id)
  })

  test('with the next page when rights changed, and the old one dies a minute later', async ({
    services,
    cast,
    db,
  }) => {
    const before = await signIn(services.sessions, cast.anna)
    const sessionId = (await services.sessions.validate(before))?.sessionId
    await changeRights(db, cast.anna)
    const page = await services.sessions.validatePage(before)
    const after = page?.rotatedTo ?? ''
    expect(after).not.toBe(before)
    // an open draft in another tab knows the session by this name
    expect(page?.sessionId).toBe(sessionId)
    expect(await services.sessions.validate(after)).toMatchObject({ sessionId })
    await db
      .updateTable('session')
      .set({ expires_at: sql<Date>`expires_at - interval '61 seconds'` })
      .execute()
    expect(await services.sessions.validate(before)).toBeNull()
    expect(await services.sessions.validate(after)).toMatchObject({ sessionId })
  })

  test('once, when both of her tabs load at that moment', async ({ services, cast, db }) => {
    const before = await signIn(services.sessions, cast.anna)
    await changeRights(db, cast.anna)
    const pages = await Promise.all(Array.from({ length: 10 }, () => services.sessions.validatePage(before)))
    expect(pages.every((page) => page?.person.id === cast.anna.id)).toBe(true)
    expect(pages.filter((page) => page?.rotatedTo)).toHaveLength(1)
    expect(await listOpenSessions(db, cast.anna.id)).toHaveLength(1)
  })

  test('without living longer for it', async ({ services, cast, db }) => {
    const before = await signIn(services.sessions, cast.anna)
    await db
      .updateTable('session')
      .set({ absolute_expires_at: sql<Date>`now() + interval '1 hour'` })
      .execute()
    await changeRights(db, cast.anna)
    const after = (await services.sessions.validatePage(before))?.rotatedTo ?? ''
    await timePasses(db, 1)
    expect(await services.sessions.validate(after)).toBeNull()
  })
})

test('a change of rights and a sign-out are told to every process, by id alone', async ({
  services,
  cast,
  db,
  databaseUrl,
}) => {
  const heard = await listenTo(db, databaseUrl, 'access_changed')
  await changeRights(db, cast.anna)
  const id = await signIn(services.sessions, cast.bo)
  await services.sessions.end((await services.sessions.validate(id))?.sessionId ?? '')
  await expect
    .poll(() => heard.payloads)
    .toEqual([cast.anna, cast.bo].map(({ id }) => JSON.stringify({ person: id })))
  await heard.close()
})

test('a forgotten loop of sign-ins keeps only the newest sessions', async ({ services, cast, db }) => {
  for (let i = 0; i < 23; i++) await signIn(services.sessions, cast.anna)
  expect(await listOpenSessions(db, cast.anna.id)).toHaveLength(20)
})
