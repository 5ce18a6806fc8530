/**
 * A new password by mail. Every request adds one job, and only that job looks for the account: neither the answer nor its
 * timing tells whether there is one.
 */

import { toLanguage } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { Handler } from '#server/jobs/worker.ts'
import { writeMail } from '#server/notifications/outbox.ts'
import { linkTo, mailTexts } from '#server/notifications/texts.ts'
import { checkNewPassword } from './common-passwords.ts'
import { linkAttempts, resetAttempts } from './limits.ts'
import { consumeLink, createLink, findLink, linkLifetimeMs } from './links.ts'
import { endAllSessions } from './open-sessions.ts'
import type { AccountServices, Visitor } from './services.ts'
import { type NewSession, signIn, startSession } from './sign-in.ts'

/** @throws TooMany */
export async function requestPasswordReset(
  { db, limits, devices }: Pick<AccountServices, 'db' | 'limits' | 'devices'>,
  email: string,
  visitor: Visitor,
): Promise<void> {
  await limits.consume(resetAttempts(email, visitor.ip, devices.recognise(email, visitor.deviceToken)))
  await db.transaction().execute((trx) => enqueue(trx, 'password-reset', { email }))
}

/** Writes the mail, if there is somebody to write to. */
export function createPasswordResetHandler(db: Db, origin: string): Handler<'password-reset'> {
  return (job) =>
    db.transaction().execute(async (trx) => {
      const person = await trx
        .selectFrom('person')
        .where('email', '=', job.data.email)
        .where('suspended_at', 'is', null)
        .select(['id', 'name', 'email', 'language'])
        .executeTakeFirst()
      if (person) await mailResetLink(trx, origin, person)
      await job.done(trx)
    })
}

async function mailResetLink(
  trx: Trx,
  origin: string,
  person: { id: string; name: string; email: string; language: string },
): Promise<void> {
  const token = await createLink(trx, 'reset', { person_id: person.id })
  const language = toLanguage(person.language)
  const link = linkTo(origin, language, pathTo('passwordReset', { token }))
  await writeMail(trx, {
    to: person.email,
    ...mailTexts[language].reset({ name: person.name, link }),
    usefulForMs: linkLifetimeMs('reset'),
  })
}

export interface ResetLink {
  problem: 'used' | 'expired' | 'unknown' | null
  email: string | null
}

/** What the page shows. Reading does not use the link up. */
export async function readResetLink(db: Db, token: string): Promise<ResetLink> {
  const found = await findPersonByLink(db, token)
  return found ? { problem: found.problem, email: found.email } : { problem: 'unknown', email: null }
}

export type ResetResult = Result<NewSession, FieldErrors>

/**
 * Sets the password, ends all sessions and starts a new one. When the form is sent twice, the second request finds the
 * link used and signs in with the new password instead.
 * @throws TooMany
 */
export async function resetPassword(
  services: AccountServices,
  typed: { token: string; password: string },
  visitor: Visitor,
): Promise<ResetResult> {
  const { db, passwords, limits } = services
  const link = await findPersonByLink(db, typed.token)
  await limits.consume(linkAttempts(link?.id ?? null, visitor.ip))
  if (!link) return failure({ form: 'linkUnknown' })
  const { email, personId } = link
  const problem = await checkNewPassword(typed.password, link)
  if (problem) return failure({ password: problem })
  if (link.problem === 'used')
    return signInWithNewPassword(services, { email, password: typed.password }, visitor)
  if (link.problem) return failure({ form: 'linkExpired' })
  const password_hash = await passwords.hash(typed.password)
  const done = await db.transaction().execute(async (trx) => {
    if (!(await consumeLink(trx, link.id))) return false
    await trx.updateTable('person').set({ password_hash }).where('id', '=', personId).execute()
    // another reset link, perhaps in somebody else's hands, must not change the password again
    await trx
      .deleteFrom('mailed_link')
      .where('person_id', '=', personId)
      .where('purpose', '=', 'reset')
      .where('id', '!=', link.id)
      .execute()
    await endAllSessions(trx, personId)
    await writeMail(trx, {
      to: email,
      ...mailTexts[toLanguage(link.language)].passwordChanged({ name: link.name }),
    })
    return true
  })
  if (!done) return signInWithNewPassword(services, { email, password: typed.password }, visitor)
  return success(await startSession(services, { id: personId, email }, visitor))
}

async function signInWithNewPassword(
  services: AccountServices,
  typed: { email: string; password: string },
  visitor: Visitor,
): Promise<ResetResult> {
  const result = await signIn(services, typed, visitor)
  return result.ok ? result : failure({ form: 'linkUsed' })
}

async function findPersonByLink(db: Db, token: string) {
  const link = await findLink(db, 'reset', token)
  if (!link?.personId) return undefined
  const person = await db
    .selectFrom('person')
    .where('id', '=', link.personId)
    .where('suspended_at', 'is', null)
    .select(['id as personId', 'name', 'email', 'language'])
    .executeTakeFirst()
  return person && { ...person, id: link.id, problem: link.problem }
}
