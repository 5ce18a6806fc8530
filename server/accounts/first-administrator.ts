/**
 * The way in when nobody is in yet: a link printed for whoever starts Erfa. All that were printed hold, each for its day,
 * because each of several processes prints one; the first that is used closes the rest.
 */
import { sql } from 'kysely'
import type { Language } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import { newPasswordProblem } from './common-passwords.ts'
import { linkTries } from './limits.ts'
import { consumeLink, createLink, findLink } from './links.ts'
import { noteRightsChange } from './rights-history.ts'
import type { AccountServices, Visitor } from './services.ts'
import { type NewSession, startSession } from './sign-in.ts'

/** One more one-time link while there is no administrator, otherwise null. */
export async function openAdministratorLink(db: Db, origin: string): Promise<string | null> {
  return db.transaction().execute((trx) => link(trx, origin))
}

/** The same, and the links that were printed before are void: somebody may have seen one who should not. */
export async function freshAdministratorLink(db: Db, origin: string): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    await inTurn(trx)
    await closeLinks(trx)
    return link(trx, origin)
  })
}

async function link(trx: Trx, origin: string): Promise<string | null> {
  await inTurn(trx)
  if (await hasAdministrator(trx)) return null
  const token = await createLink(trx, 'first_administrator', {})
  return new URL(pathTo('firstAdministrator', { token }), origin).href
}

export async function firstAdministratorLinkHolds(db: Db, token: string): Promise<boolean> {
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
  await limits.take(linkTries(found?.id ?? null, visitor.ip))
  if (!(await firstAdministratorLinkHolds(db, token))) return failure({ form: 'linkUsed' })
  const problem = await newPasswordProblem(typed.password, typed)
  if (problem) return failure({ password: problem })
  const password_hash = await passwords.hash(typed.password)
  const { email, name } = typed
  const created = await db.transaction().execute(async (trx): Promise<Result<string, FieldErrors>> => {
    await inTurn(trx)
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
    await closeLinks(trx)
    await noteRightsChange(trx, { actorId: null, personId: person.id, change: 'made_admin' })
    return success(person.id)
  })
  if (!created.ok) return created
  return success(await startSession(services, { id: created.value, email }, visitor))
}

async function closeLinks(trx: Trx): Promise<void> {
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

/** Two processes that start at once, or two people with the link, take turns. The number only has to be ours. */
async function inTurn(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(4711290022)`.execute(trx)
}
