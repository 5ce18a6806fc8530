import { sql } from 'kysely'
import { TooMany } from '#app/domain/errors.ts'
import type { Db } from '#db/connect.ts'
import { readResetLink, requestPasswordReset, resetPassword } from '#server/accounts/password-reset.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import {
  describe,
  expect,
  origin,
  otherPassword,
  password,
  test,
  tokenIn,
  visitorAt,
} from '#test/support/accounts/accounts.ts'
import { answerResetRequests } from '#test/support/processes/jobs.ts'

const mails = (db: Db) =>
  db.selectFrom('outbox').select(['recipient', 'subject', 'body']).orderBy('created_at').execute()

/** Anna asks, the mail is written, and here is its token. */
async function tokenFor(
  services: Parameters<typeof requestPasswordReset>[0],
  email: string,
): Promise<string> {
  await requestPasswordReset(services, email, visitorAt('192.0.2.7'))
  await answerResetRequests(services.db, origin)
  return tokenIn((await mails(services.db)).at(-1)?.body ?? '')
}

describe('asking for a new password', () => {
  test('does the same for everybody; only whoever has an account gets a mail', async ({
    services,
    cast,
    db,
    visitor,
  }) => {
    for (const email of [cast.anna.email, 'ingen@exempelby.example'])
      await requestPasswordReset(services, email, visitor)
    expect(await mails(db)).toEqual([])
    expect(await answerResetRequests(db, origin)).toBe(2)
    expect(await mails(db)).toMatchObject([{ recipient: cast.anna.email, subject: 'Nytt lösenord i Erfa' }])
    const { rows } = await sql`select data from erfa_jobs.job`.execute(db)
    expect(JSON.stringify(rows)).not.toContain('ingen@')
  })

  test('mails a link to our own address in the language of the account', async ({ services, cast, db }) => {
    await db.updateTable('person').set({ language: 'en' }).where('id', '=', cast.anna.id).execute()
    await tokenFor(services, cast.anna.email)
    const [mail] = await mails(db)
    expect(mail?.subject).toBe('New password for Erfa')
    expect(mail?.body).toMatch(/^https:\/\/erfa\.example\/en\/aterstall\/[\w-]{43}$/m)
  })

  test('keeps only a hash of what the link holds', async ({ services, cast, db }) => {
    const token = await tokenFor(services, cast.anna.email)
    expect(token).toHaveLength(43)
    const rows = await db.selectFrom('mailed_link').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('gives a suspended person nothing', async ({ services, cast, db }) => {
    await db.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', cast.anna.id).execute()
    expect(await tokenFor(services, cast.anna.email)).toBe('')
    expect(await mails(db)).toEqual([])
  })

  test('fills nobody’s mailbox', async ({ services, cast, visitor }) => {
    for (let i = 0; i < 3; i++) await requestPasswordReset(services, cast.anna.email, visitor)
    await expect(requestPasswordReset(services, cast.anna.email, visitor)).rejects.toThrow(TooMany)
  })
})

describe('the link', () => {
  test('lets Anna choose a password, signs her in, and out everywhere else', async ({
    services,
    cast,
    db,
    visitor,
  }) => {
    const elsewhere = await services.sessions.start(cast.anna.id, { userAgent: null, replaces: null })
    const token = await tokenFor(services, cast.anna.email)
    expect(await readResetLink(db, token)).toEqual({ problem: null, email: cast.anna.email })
    const result = await resetPassword(services, { token, password: otherPassword }, visitor)
    expect(result.ok).toBe(true)
    if (result.ok)
      expect(await services.sessions.validate(result.value.id)).toMatchObject({
        person: { id: cast.anna.id },
      })
    expect(await services.sessions.validate(elsewhere)).toBeNull()
    expect(await signIn(services, { email: cast.anna.email, password }, visitor)).toMatchObject({ ok: false })
    expect(
      await signIn(services, { email: cast.anna.email, password: otherPassword }, visitor),
    ).toMatchObject({ ok: true })
    expect((await mails(db)).at(-1)).toMatchObject({ subject: 'Ditt lösenord i Erfa är bytt' })
  })

  test('is not used up by being looked at', async ({ services, cast, db, visitor }) => {
    const token = await tokenFor(services, cast.anna.email)
    for (let i = 0; i < 5; i++) expect(await readResetLink(db, token)).toMatchObject({ problem: null })
    expect(await resetPassword(services, { token, password: otherPassword }, visitor)).toMatchObject({
      ok: true,
    })
  })

  test('works once', async ({ services, cast, db, visitor }) => {
    const token = await tokenFor(services, cast.anna.email)
    await resetPassword(services, { token, password: otherPassword }, visitor)
    expect(await readResetLink(db, token)).toMatchObject({ problem: 'used' })
    const again = await resetPassword(services, { token, password: 'en tredje fras för prov' }, visitor)
    expect(again).toEqual({ ok: false, error: { form: 'linkUsed' } })
    expect(
      await signIn(services, { email: cast.anna.email, password: otherPassword }, visitor),
    ).toMatchObject({ ok: true })
  })

  test('sent twice with the same password is as good as once', async ({ services, cast, visitor }) => {
    const token = await tokenFor(services, cast.anna.email)
    const typed = { token, password: otherPassword }
    const both = await Promise.all([
      resetPassword(services, typed, visitor),
      resetPassword(services, typed, visitor),
    ])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
  })

  test('of two different passwords at once takes one', async ({ services, cast, visitor }) => {
    const token = await tokenFor(services, cast.anna.email)
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) => resetPassword(services, { token, password: `${otherPassword} ${n}` }, visitor)),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is dead after thirty minutes, by the database’s clock', async ({ services, cast, db, visitor }) => {
    const token = await tokenFor(services, cast.anna.email)
    const age = (minutes: number) =>
      db
        .updateTable('mailed_link')
        .set({ expires_at: sql<Date>`expires_at - make_interval(mins => ${minutes})` })
        .execute()
    await age(29)
    expect(await readResetLink(db, token)).toMatchObject({ problem: null })
    await age(1)
    expect(await readResetLink(db, token)).toMatchObject({ problem: 'expired' })
    expect(await resetPassword(services, { token, password: otherPassword }, visitor)).toEqual({
      ok: false,
      error: { form: 'linkExpired' },
    })
  })

  test('takes earlier links with it', async ({ services, cast, db, visitor }) => {
    const first = await tokenFor(services, cast.anna.email)
    const second = await tokenFor(services, cast.anna.email)
    await resetPassword(services, { token: second, password: otherPassword }, visitor)
    expect(await readResetLink(db, first)).toMatchObject({ problem: 'unknown' })
  })

  test('of an invitation, or anything else, resets nothing', async ({ services, cast, db, visitor }) => {
    const token = await tokenFor(services, cast.anna.email)
    await db.updateTable('mailed_link').set({ purpose: 'invitation' }).execute()
    for (const wrong of [token, '', 'x', `${token}x`, '../../etc/passwd', token.toUpperCase()])
      expect(await resetPassword(services, { token: wrong, password: otherPassword }, visitor)).toEqual({
        ok: false,
        error: { form: 'linkUnknown' },
      })
  })

  test('refuses the own address as a password', async ({ services, cast, visitor }) => {
    const token = await tokenFor(services, cast.anna.email)
    const typed = { token, password: cast.anna.email.toUpperCase() }
    expect(await resetPassword(services, typed, visitor)).toEqual({
      ok: false,
      error: { password: 'passwordIsEmail' },
    })
  })

  test('lets somebody in whom another’s guessing kept out', async ({ services, cast, visitor }) => {
    for (let i = 0; i < 10; i++) await signIn(services, { email: cast.anna.email, password: 'fel' }, visitor)
    const token = await tokenFor(services, cast.anna.email)
    expect(await resetPassword(services, { token, password: otherPassword }, visitor)).toMatchObject({
      ok: true,
    })
    expect(
      await signIn(services, { email: cast.anna.email, password: otherPassword }, visitor),
    ).toMatchObject({ ok: true })
  })
})
