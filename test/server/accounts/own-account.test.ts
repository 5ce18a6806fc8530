import { TooMany } from '#app/domain/errors.ts'
import { createLink } from '#server/accounts/links.ts'
import { changePassword, changeProfile, readOwnTitle } from '#server/accounts/own-account.ts'
import { readResetLink } from '#server/accounts/password-reset.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { describe, expect, otherPassword, password, test } from '#test/support/accounts/accounts.ts'

describe('Anna changes her password', () => {
  test('and is signed out everywhere, here with a new session at once', async ({
    services,
    cast,
    visitor,
  }) => {
    const start = async () => await services.sessions.start(cast.anna.id, { userAgent: null, replaces: null })
    const [here, there] = [await start(), await start()]
    const sessionId = (await services.sessions.validate(here))?.sessionId ?? ''
    const result = await changePassword(
      services,
      cast.anna,
      { current: password, password: otherPassword },
      { ...visitor, sessionId },
    )
    expect(result.ok).toBe(true)
    for (const old of [here, there]) expect(await services.sessions.validate(old)).toBeNull()
    // sockets of the old session close too
    expect(await services.sessions.check(sessionId)).toBeNull()
    if (result.ok) expect(await services.sessions.validate(result.value.id)).not.toBeNull()
    expect(
      await signIn(services, { email: cast.anna.email, password: otherPassword }, visitor),
    ).toMatchObject({ ok: true })
  })

  test('only with the current one, which cannot be guessed at an open computer', async ({
    services,
    cast,
    visitor,
  }) => {
    const guess = () =>
      changePassword(services, cast.anna, { current: 'fel', password: otherPassword }, visitor)
    for (let i = 0; i < 10; i++)
      expect(await guess()).toEqual({ ok: false, error: { current: 'wrongPassword' } })
    await expect(guess()).rejects.toThrow(TooMany)
  })

  test('and a reset link from before is dead', async ({ services, cast, db, visitor }) => {
    const token = await db
      .transaction()
      .execute((trx) => createLink(trx, 'reset', { person_id: cast.anna.id }))
    await changePassword(services, cast.anna, { current: password, password: otherPassword }, visitor)
    expect(await readResetLink(db, token)).toMatchObject({ problem: 'unknown' })
  })

  test('not to her address', async ({ services, cast, visitor }) => {
    const typed = { current: password, password: cast.anna.email }
    expect(await changePassword(services, cast.anna, typed, visitor)).toEqual({
      ok: false,
      error: { password: 'passwordIsEmail' },
    })
  })
})

test('Anna changes what others see of her, and nothing of anybody else', async ({ cast, db }) => {
  await changeProfile(db, cast.anna.id, { name: 'Anna Ahl', title: 'Strateg', language: 'en', theme: 'dark' })
  expect(await findPersonById(db, cast.anna.id)).toEqual({
    ...cast.anna,
    name: 'Anna Ahl',
    language: 'en',
    theme: 'dark',
  })
  expect(await readOwnTitle(db, cast.anna.id)).toBe('Strateg')
  expect(await findPersonById(db, cast.bo.id)).toEqual(cast.bo)
})
