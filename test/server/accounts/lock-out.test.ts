/** Whoever guesses at accounts keeps out herself, and nobody else. */
import { TooMany } from '#app/domain/errors.ts'
import { acceptInvitation } from '#server/accounts/acceptance.ts'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import { createKnownDevices, deviceKnownForDays } from '#server/accounts/known-devices.ts'
import { resetAttempts, signInAttempts } from '#server/accounts/limits.ts'
import { requestPasswordReset, resetPassword } from '#server/accounts/password-reset.ts'
import { type Attempt, createRateLimits, type RateLimits } from '#server/accounts/rate-limit.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import {
  type AccountWorld,
  describe,
  expect,
  origin,
  otherPassword,
  password,
  test,
  tokenIn,
  visitorAt,
} from '#test/support/accounts/accounts.ts'
import { comes, form, invited, mails, newcomer } from '#test/support/accounts/invitations.ts'
import { answerResetRequests } from '#test/support/processes/jobs.ts'

const wrong = 'fel fras för prov'
const attacker = '198.51.100.1'
const home = visitorAt('192.0.2.7')

const addresses = (count: number) =>
  Array.from({ length: count }, (_, n) => `203.0.${Math.floor(n / 250)}.${n % 250}`)

/** Tries as processes see them that have refused nobody yet, so that each try reaches the table. */
async function tryAll(services: AccountWorld, each: readonly (readonly Attempt[])[]) {
  const results: PromiseSettledResult<void>[] = []
  for (let i = 0; i < each.length; i += 20) {
    const some = each.slice(i, i + 20).map((tries) => createRateLimits(services.db).consume(tries))
    results.push(...(await Promise.allSettled(some)))
  }
  return results.filter(({ status }) => status === 'fulfilled').length
}

const guess = (services: AccountWorld, email: string, from = home) =>
  signIn(services, { email, password: wrong }, from)

describe('somebody at one address', () => {
  test('who tries 2,100 accounts keeps nobody else out', async ({ services, cast }) => {
    const flood = Array.from({ length: 2_100 }, (_, n) =>
      signInAttempts(`p${n}@norrvik.example`, attacker, null),
    )
    expect(await tryAll(services, flood)).toBe(60)
    expect(await signIn(services, { email: cast.anna.email, password }, home)).toMatchObject({ ok: true })
  }, 60_000)

  test('who types ten wrong passwords for Anna does not lock her out', async ({ services, cast }) => {
    const { email } = cast.anna
    for (let i = 0; i < 10; i++) await guess(services, email, visitorAt(attacker))
    await expect(guess(services, email, visitorAt(attacker))).rejects.toThrow(TooMany)
    expect(await signIn(services, { email, password }, home)).toMatchObject({ ok: true })
  })

  test('who asks for her new password again and again does not keep her from asking', async ({
    services,
    cast,
  }) => {
    const { email } = cast.anna
    const asked = Array.from({ length: 40 }, () => resetAttempts(email, attacker, null))
    expect(await tryAll(services, asked)).toBe(3)
    await requestPasswordReset(services, email, home)
  })

  test('who asks for 600 accounts keeps nobody else from asking', async ({ services, cast }) => {
    const flood = Array.from({ length: 600 }, (_, n) =>
      resetAttempts(`p${n}@norrvik.example`, attacker, null),
    )
    expect(await tryAll(services, flood)).toBe(20)
    await requestPasswordReset(services, cast.anna.email, home)
  })

  test('even at hers: whoever holds a mailed link uses it', async ({ services, cast, db }) => {
    const invitation = await invited(services, cast.cecilia, {
      organisationId: cast.exempelby.id,
      email: newcomer,
      role: 'editor',
    })
    const reset = await resetTokenFor(services, cast.anna.email)
    for (let n = 0; n < 60; n++)
      await resetPassword(services, { token: unknownToken(n), password: otherPassword }, home)
    const more = resetPassword(services, { token: unknownToken(60), password: otherPassword }, home)
    await expect(more).rejects.toThrow(TooMany)
    await expect(acceptInvitation(services, unknownToken(61), form, comes(home))).rejects.toThrow(TooMany)
    expect(await resetPassword(services, { token: reset, password: otherPassword }, home)).toMatchObject({
      ok: true,
    })
    expect(await acceptInvitation(services, invitation, form, comes(home))).toMatchObject({ ok: true })
    expect(await mails(db)).not.toEqual([])
  })
})

describe('somebody at many addresses who guesses at Anna’s password', () => {
  const { email } = { email: 'anna@exempelby.example' }
  const siege = () =>
    addresses(30).flatMap((ip) => Array.from({ length: 10 }, () => signInAttempts(email, ip, null)))

  test('is stopped after a hundred; Anna comes in with the computer she always uses', async ({
    services,
    cast,
  }) => {
    const before = await signIn(services, { email: cast.anna.email, password }, home)
    const deviceToken = before.ok ? before.value.deviceToken : null
    expect(await tryAll(services, siege())).toBe(100)
    const known = { ...home, deviceToken }
    expect(await signIn(services, { email, password }, known)).toMatchObject({ ok: true })
    await expect(signIn(services, { email, password }, home)).rejects.toThrow(TooMany)
    await requestPasswordReset(services, email, known)
  }, 60_000)

  test('does not keep her from a new password, which makes the new computer a known one', async ({
    services,
    cast,
  }) => {
    expect(await tryAll(services, siege().slice(0, 200))).toBe(100)
    const token = await resetTokenFor(services, cast.anna.email)
    const reset = await resetPassword(services, { token, password: otherPassword }, home)
    const deviceToken = reset.ok ? reset.value.deviceToken : null
    expect(
      await signIn(services, { email, password: otherPassword }, { ...home, deviceToken }),
    ).toMatchObject({
      ok: true,
    })
  }, 60_000)
})

test('somebody at many addresses who guesses at everybody’s keeps out no known device', async ({
  services,
  cast,
}) => {
  const { email } = cast.anna
  const before = await signIn(services, { email, password }, home)
  const deviceToken = before.ok ? before.value.deviceToken : null
  const flood = addresses(210).flatMap((ip) =>
    Array.from({ length: 10 }, (_, n) => signInAttempts(`p${n}-${ip}@norrvik.example`, ip, null)),
  )
  expect(await tryAll(services, flood)).toBe(2_000)
  await expect(signIn(services, { email: cast.bo.email, password }, home)).rejects.toThrow(TooMany)
  expect(await signIn(services, { email, password }, { ...home, deviceToken })).toMatchObject({ ok: true })
}, 60_000)

describe('a device that Anna has signed in with', () => {
  const { email } = { email: 'anna@exempelby.example' }
  const devices = createKnownDevices('k'.repeat(32))
  const token = devices.issue(email, null)

  test('is known for her, and for nobody else', () => {
    expect(devices.recognise(email, token)).not.toBeNull()
    expect(devices.recognise('bo@exempelby.example', token)).toBeNull()
    expect(createKnownDevices('another key').recognise(email, token)).toBeNull()
    expect(token).not.toContain('anna')
  })

  test('stays the same one when she signs in again', () => {
    expect(devices.recognise(email, devices.issue(email, token))).toBe(devices.recognise(email, token))
    expect(devices.recognise(email, devices.issue(email, null))).not.toBe(devices.recognise(email, token))
  })

  test('cannot be made up, nor made younger', () => {
    const [day = '', id = '', signature = ''] = token.split('.')
    const made = [
      `${Number(day) + 1}.${id}.${signature}`,
      `${day}.${'A'.repeat(22)}.${signature}`,
      '',
      '..',
      id,
    ]
    for (const one of [...made, token.slice(0, -1), `${token}A`])
      expect(devices.recognise(email, one)).toBeNull()
  })

  test('is forgotten after a year', ({ onTestFinished }) => {
    const later = Date.now() + (deviceKnownForDays + 1) * 24 * 60 * 60_000
    const { now } = Date
    Date.now = () => later
    onTestFinished(() => {
      Date.now = now
    })
    expect(devices.recognise(email, token)).toBeNull()
  })

  test('allows ten tries, wherever it is, and they are forgotten when she gets in', async ({
    services,
    cast,
  }) => {
    const own = { ...home, deviceToken: services.devices.issue(cast.anna.email, null) }
    for (let i = 0; i < 9; i++) await guess(services, email, own)
    await signIn(services, { email, password }, own)
    for (let i = 0; i < 10; i++) await guess(services, email, { ...own, ip: `198.51.100.${i}` })
    await expect(signIn(services, { email, password }, own)).rejects.toThrow(TooMany)
  })
})

test('an inviter who may invite no more uses up nobody else’s invitations', async ({ services, cast }) => {
  const limits: RateLimits = createRateLimits(services.db)
  const to = { organisationId: cast.exempelby.id, email: newcomer, role: 'member' as const }
  const invite = (inviter: typeof cast.frida) => inviteToOrganisation({ ...services, limits }, inviter, to)
  for (let i = 0; i < 5; i++) await invite(cast.cecilia)
  for (let i = 0; i < 20; i++) await expect(invite(cast.cecilia)).rejects.toThrow(TooMany)
  expect(await invite(cast.frida)).toEqual({ ok: true })
})

async function resetTokenFor(services: AccountWorld, email: string): Promise<string> {
  await requestPasswordReset(services, email, visitorAt('192.0.2.99'))
  await answerResetRequests(services.db, origin)
  const written = await mails(services.db)
  return tokenIn(written.findLast(({ recipient }) => recipient === email)?.body ?? '')
}

function unknownToken(n: number): string {
  return String(n).padStart(43, 'x')
}
