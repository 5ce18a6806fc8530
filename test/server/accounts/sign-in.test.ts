import { TooMany } from '#app/domain/errors.ts'
import { signInAttempts } from '#server/accounts/limits.ts'
import { createPasswords } from '#server/accounts/passwords.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { describe, expect, password, test, visitorAt } from '#test/support/accounts/accounts.ts'

const median = (values: number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

test('Anna signs in with her password and gets a session of her own', async ({ services, cast, visitor }) => {
  const result = await signIn(services, { email: cast.anna.email, password }, visitor)
  expect(result.ok).toBe(true)
  if (result.ok) expect((await services.sessions.validate(result.value.id))?.person).toEqual(cast.anna)
})

test('a password with å is the same however the keyboard composes it', async ({
  services,
  cast,
  visitor,
}) => {
  const typed = password.normalize('NFD')
  expect(typed).not.toBe(password)
  expect(await signIn(services, { email: cast.anna.email, password: typed }, visitor)).toMatchObject({
    ok: true,
  })
})

test('a wrong password, an unknown address and an account without a password get the same answer', async ({
  services,
  cast,
  db,
  visitor,
}) => {
  await db.updateTable('person').set({ password_hash: null }).where('id', '=', cast.johan.id).execute()
  for (const email of [cast.anna.email, 'ingen@exempelby.example', cast.johan.email])
    expect(await signIn(services, { email, password: 'fel fras för prov' }, visitor)).toEqual({
      ok: false,
      error: 'wrongCredentials',
    })
})

test('a known and an unknown address take the same time', async ({ services, cast, db }) => {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let round = 0; round < 15; round++) {
    for (const kind of ['known', 'unknown'] as const) {
      const email = kind === 'known' ? cast.anna.email : `ingen${round}@exempelby.example`
      const start = performance.now()
      await signIn(services, { email, password: 'fel fras för prov' }, visitorAt(`192.0.2.${round}`))
      times[kind].push(performance.now() - start)
      await db.deleteFrom('rate_limit').execute()
    }
  }
  const ratio = median(times.known) / median(times.unknown)
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.6)
})

test('a suspended person is told so only with the right password', async ({
  services,
  cast,
  db,
  visitor,
}) => {
  await db.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', cast.anna.id).execute()
  const { email } = cast.anna
  expect(await signIn(services, { email, password }, visitor)).toEqual({ ok: false, error: 'suspended' })
  expect(await signIn(services, { email, password: 'fel' }, visitor)).toEqual({
    ok: false,
    error: 'wrongCredentials',
  })
})

describe('guessing', () => {
  const guess = { password: 'fel fras för prov' }

  test('at one account is stopped after ten tries, whether or not there is such an account', async ({
    services,
    cast,
    visitor,
  }) => {
    for (const email of [cast.anna.email, 'ingen@exempelby.example']) {
      for (let i = 0; i < 10; i++) await signIn(services, { email, ...guess }, visitor)
      await expect(signIn(services, { email, ...guess }, visitor)).rejects.toThrow(TooMany)
      // the right password waits as well: otherwise the wait would tell which guess was right
      await expect(signIn(services, { email, password }, visitor)).rejects.toThrow(TooMany)
    }
  })

  test('at many accounts from one address is stopped; honest colleagues behind it get in', async ({
    services,
    cast,
    visitor,
  }) => {
    for (let i = 0; i < 80; i++)
      expect(await signIn(services, { email: cast.bo.email, password }, visitor)).toMatchObject({ ok: true })
    for (let i = 0; i < 60; i++)
      await services.limits.consume(signInAttempts(`person${i}@exempelby.example`, visitor.ip, null))
    await expect(signIn(services, { email: cast.bo.email, password }, visitor)).rejects.toThrow(TooMany)
  }, 60_000)

  test('fifty times at once lets no more than ten through', async ({ services, cast, visitor }) => {
    const guesses = await Promise.allSettled(
      Array.from({ length: 50 }, () => signIn(services, { email: cast.anna.email, ...guess }, visitor)),
    )
    expect(guesses.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  })

  test('is forgotten when she gets in', async ({ services, cast, db, visitor }) => {
    for (let i = 0; i < 9; i++) await signIn(services, { email: cast.anna.email, ...guess }, visitor)
    await signIn(services, { email: cast.anna.email, password }, visitor)
    for (let i = 0; i < 9; i++) await signIn(services, { email: cast.anna.email, ...guess }, visitor)
    const keys = (await db.selectFrom('rate_limit').select('key').execute()).map(({ key }) => key)
    expect(keys.join()).not.toContain('anna')
  })
})

describe('hashing', () => {
  test('never runs more than twice at once, and everybody gets an answer', async () => {
    const passwords = createPasswords()
    const started = performance.now()
    await passwords.hash('en fras för prov')
    const one = performance.now() - started
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => passwords.hash(`en fras för prov ${i}`)),
    )
    expect(new Set(all).size).toBe(20)
    for (const hash of all) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).toBeGreaterThan(0)
  })

  test('has an end to its line', async () => {
    const passwords = createPasswords()
    const asked = await Promise.allSettled(Array.from({ length: 230 }, () => passwords.verify(null, 'x')))
    const turnedAway = asked.filter((one) => one.status === 'rejected')
    expect(turnedAway).toHaveLength(28)
    expect(turnedAway.every((one) => one.status === 'rejected' && one.reason instanceof TooMany)).toBe(true)
    expect(await passwords.verify(null, 'x')).toBe(false)
  })
})
