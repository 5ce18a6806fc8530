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
import { type NewSession, startSession } from './sign-in.ts'

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
 * Ends all sessions of the person and starts a new one for this browser.
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
  const { password_hash: stored } = await db
    .selectFrom('person')
    .where('id', '=', person.id)
    .select('password_hash')
    .executeTakeFirstOrThrow()
  if (!(await passwords.verify(stored, typed.current))) return failure({ current: 'wrongPassword' })
  const password_hash = await passwords.hash(typed.password)
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('person').set({ password_hash }).where('id', '=', person.id).execute()
    await trx
      .deleteFrom('mailed_link')
      .where('person_id', '=', person.id)
      .where('purpose', '=', 'reset')
      .execute()
    await endAllSessions(trx, person.id)
    const words = mailTexts[toLanguage(person.language)].passwordChanged({ name: person.name })
    await writeMail(trx, { to: person.email, ...words })
  })
  await limits.reset(tries)
  return success(await startSession(services, person, visitor))
}
