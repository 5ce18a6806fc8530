/** What people change about their own account. */
import type { Language } from '#app/domain/language.ts'
import { toLanguage } from '#app/domain/language.ts'
import type { Person, Theme } from '#app/domain/people/person.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import type { Db } from '#db/connect.ts'
import { writeMail } from '#server/notifications/outbox.ts'
import { mailTexts } from '#server/notifications/texts.ts'
import { checkNewPassword } from './common-passwords.ts'
import { currentPasswordAttempts } from './limits.ts'
import { endAllSessions } from './open-sessions.ts'
import type { AccountServices, Visitor } from './services.ts'
import { type NewSession, signIn, startSession } from './sign-in.ts'

export async function readOwnTitle(db: Db, personId: string): Promise<string> {
  const row = await db.selectFrom('person').where('id', '=', personId).select('title').executeTakeFirst()
  return row?.title ?? ''
}

export async function changeProfile(
  db: Db,
  personId: string,
  to: { name: string; title: string; language: Language; theme: Theme },
): Promise<void> {
  const { name, title, language, theme } = to
  await db
    .updateTable('person')
    .set({ name, title: title || null, language, theme })
    .where('id', '=', personId)
    .execute()
}

/**
 * Ends all sessions of the person and starts a new one for this browser. When the form is sent twice, the second request finds
 * the new password in place, and only starts a session.
 * @throws TooMany when the current password was guessed at too often
 */
export async function changePassword(
  services: AccountServices,
  person: Person,
  typed: { current: string; password: string },
  visitor: Visitor,
): Promise<Result<NewSession, FieldErrors>> {
  const { db, passwords, limits } = services
  const problem = await checkNewPassword(typed.password, person)
  if (problem) return failure({ password: problem })
  const tries = currentPasswordAttempts(person.id)
  await limits.consume(tries)
  const stored = await readPasswordHash(db, person.id)
  const isCurrent = await passwords.verify(stored, typed.current)
  if (!isCurrent && !(await passwords.verify(stored, typed.password)))
    return failure({ current: 'wrongPassword' })
  if (isCurrent && !(await replacePassword(services, person, stored, typed.password))) {
    // two at once, and the other was first: with the same wish, or with another one
    const now = await readPasswordHash(db, person.id)
    if (!(await passwords.verify(now, typed.password))) return failure({ current: 'wrongPassword' })
  }
  await limits.reset(tries)
  return success(await startSession(services, person, visitor))
}

/**
 * The form again, from a browser whose session the first one ended: whoever knows the new password is signed in.
 * @throws TooMany
 */
export async function repeatPasswordChange(
  services: AccountServices,
  typed: { account: string; password: string },
  visitor: Visitor,
): Promise<NewSession | null> {
  const signedIn = await signIn(services, { email: typed.account, password: typed.password }, visitor)
  return signedIn.ok ? signedIn.value : null
}

/** False when the password is no longer the one that was compared with. */
async function replacePassword(
  { db, passwords }: AccountServices,
  person: Person,
  stored: string | null,
  password: string,
): Promise<boolean> {
  const password_hash = await passwords.hash(password)
  return db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable('person')
      .set({ password_hash })
      .where('id', '=', person.id)
      .where('password_hash', '=', stored)
      .returning('id')
      .executeTakeFirst()
    if (!changed) return false
    await trx
      .deleteFrom('mailed_link')
      .where('person_id', '=', person.id)
      .where('purpose', '=', 'reset')
      .execute()
    await endAllSessions(trx, person.id)
    const words = mailTexts[toLanguage(person.language)].passwordChanged({ name: person.name })
    await writeMail(trx, { to: person.email, ...words })
    return true
  })
}

async function readPasswordHash(db: Db, personId: string): Promise<string | null> {
  const { hash } = await db
    .selectFrom('person')
    .where('id', '=', personId)
    .select('password_hash as hash')
    .executeTakeFirstOrThrow()
  return hash
}
