/** Signing in with a password: the same answer after the same time, whether or not there is such an account. */

import { accountTry, signInTries } from './limits.ts'
import type { AccountServices, Visitor } from './services.ts'

export type SignInResult =
  | { ok: true; setCookie: string }
  /** A key of the error texts. */
  | { ok: false; error: 'wrongCredentials' | 'suspended' }

/** @throws TooMany when this account, this address or everybody together has tried too often. */
export async function signIn(
  services: AccountServices,
  typed: { email: string; password: string },
  visitor: Visitor,
): Promise<SignInResult> {
  const { db, sessions, passwords, limits } = services
  const tries = signInTries(typed.email, visitor.ip)
  await limits.take(tries)
  const person = await db
    .selectFrom('person')
    .where('email', '=', typed.email)
    .select(['id', 'password_hash', 'suspended_at'])
    .executeTakeFirst()
  const right = await passwords.verify(person?.password_hash ?? null, typed.password)
  if (!person || !right) return { ok: false, error: 'wrongCredentials' }
  await limits.giveBack(tries)
  // told only to somebody who knows the password
  if (person.suspended_at) return { ok: false, error: 'suspended' }
  await limits.clear(accountTry(typed.email))
  return { ok: true, setCookie: await startSession(sessions, person.id, visitor) }
}

export function startSession(sessions: AccountServices['sessions'], personId: string, visitor: Visitor) {
  return sessions.start(personId, { userAgent: visitor.userAgent, replaces: visitor.sessionId })
}
