/** Signing in with a password. The answer and its timing do not tell whether there is such an account. */

import { failure, type Result, success } from '#app/domain/result.ts'
import { ownSignInAttempts, signInAttempts } from './limits.ts'
import type { AccountServices, Visitor } from './services.ts'

/** What the browser receives after a sign-in. */
export interface NewSession {
  /** The secret that signs the browser in. */
  id: string
  deviceToken: string
}

/** A key of the error texts. */
export type SignInFailure = 'wrongCredentials' | 'suspended'

/** @throws TooMany when one of the limits for this browser is used up */
export async function signIn(
  services: AccountServices,
  typed: { email: string; password: string },
  visitor: Visitor,
): Promise<Result<NewSession, SignInFailure>> {
  const { db, passwords, limits, devices } = services
  const { email } = typed
  const device = devices.recognise(email, visitor.deviceToken)
  const tries = signInAttempts(email, visitor.ip, device)
  await limits.consume(tries)
  const person = await db
    .selectFrom('person')
    .where('email', '=', email)
    .select(['id', 'email', 'password_hash', 'suspended_at'])
    .executeTakeFirst()
  const isCorrect = await passwords.verify(person?.password_hash ?? null, typed.password)
  if (!person || !isCorrect) return failure('wrongCredentials')
  await limits.refund(tries)
  // told only to somebody who knows the password
  if (person.suspended_at) return failure('suspended')
  return success(await startSession(services, person, visitor))
}

/** For somebody who has proved who she is. */
export async function startSession(
  { sessions, devices, limits }: AccountServices,
  person: { id: string; email: string },
  visitor: Visitor,
): Promise<NewSession> {
  const device = devices.recognise(person.email, visitor.deviceToken)
  await limits.reset(ownSignInAttempts(person.email, visitor.ip, device))
  const { userAgent, sessionId: replaces } = visitor
  return {
    id: await sessions.start(person.id, { userAgent, replaces }),
    deviceToken: devices.issue(person.email, visitor.deviceToken),
  }
}
