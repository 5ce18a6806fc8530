/**
 * Creates the first administrator by a link that is printed at start. Every printed link is valid for a day, because each
 * of several processes prints its own; using one revokes the others.
 */
import { sql } from 'kysely'
import type { Language } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import { checkNewPassword } from './common-passwords.ts'
import { linkAttempts } from './limits.ts'
import { consumeLink, createLink, findLink } from './links.ts'
import { recordRightsChange } from './rights-history.ts'
import type { AccountServices, Visitor } from './services.ts'
import { type NewSession, startSession } from './sign-in.ts'

/** Adds a one-time link while there is no administrator; null when there is one. */
export async function createAdministratorLink(db: Db, origin: string): Promise<string | null> {
  return db.transaction().execute((trx) => issueLink(trx, origin))
}

/** The same, but revokes earlier links: an unauthorised person may have seen one. */
export async function replaceAdministratorLinks(db: Db, origin: string): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    await lockFirstAdministrator(trx)
    await revokeLinks(trx)
    return issueLink(trx, origin)
  })
}

async function issueLink(trx: Trx, origin: string): Promise<string | null> {
  await lockFirstAdministrator(trx)
  if (await hasAdministrator(trx)) return null
  const token = await createLink(trx, 'first_administrator', {})
  return new URL(pathTo('firstAdministrator', { token }), origin).href
}

export async function isFirstAdministratorLinkValid(db: Db, token: string): Promise<boolean> {
  const link = await findLink(db, 'first_administrator', token)
  return link?.problem === null && !(await hasAdministrator(db))
}

/** @throws TooMany */
export async function becomeFirstAdministrator(
  services: AccountServices,
  token: string,
  typed: { name: string; email: string; password: string },
  visitor: Visitor & { lang: Language },
): Promise<Result<NewSession, FieldErrors>> {
  const { db, passwords, limits } = services
  const found = await findLink(db, 'first_administrator', token)
  await limits.consume(linkAttempts(found?.id ?? null, visitor.ip))
  if (!(await isFirstAdministratorLinkValid(db, token))) return failure({ form: 'linkUsed' })
  const problem = await checkNewPassword(typed.password, typed)
  if (problem) return failure({ password: problem })
  const password_hash = await passwords.hash(typed.password)
  const { email, name } = typed
  const created = await db.transaction().execute(async (trx): Promise<Result<string, FieldErrors>> => {
    await lockFirstAdministrator(trx)
    if (await trx.selectFrom('person').where('email', '=', email).select('id').executeTakeFirst())
      return failure({ email: 'emailTaken' })
    const link = await findLink(trx, 'first_administrator', token)
    if ((await hasAdministrator(trx)) || !link || !(await consumeLink(trx, link.id)))
      return failure({ form: 'linkUsed' })
    const person = await trx
      .insertInto('person')
      .values({ email, name, password_hash, language: visitor.lang, is_admin: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    await revokeLinks(trx)
    await recordRightsChange(trx, { actorId: null, personId: person.id, change: 'made_admin' })
    return success(person.id)
  })
  if (!created.ok) return created
  return success(await startSession(services, { id: created.value, email }, visitor))
}

async function revokeLinks(trx: Trx): Promise<void> {
  await trx
    .updateTable('mailed_link')
    .set({ used_at: sql<Date>`now()` })
    .where('purpose', '=', 'first_administrator')
    .where('used_at', 'is', null)
    .execute()
}

async function hasAdministrator(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('person')
    .where('is_admin', '=', true)
    .where('suspended_at', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Serialises processes that start at once and people who use the link at once. Any number unique to this lock will do. */
async function lockFirstAdministrator(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(4711290022)`.execute(trx)
}
