/**
 * Links that are mailed. The token is 256 random bits; the table holds its SHA-256 only. A GET never uses a link up,
 * because mail scanners open every link; a POST does, and only one of several at once succeeds.
 */
import { createHash, randomBytes } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import { collaboratorRoles, organisationRoles } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import type { Database } from '#db/schema.ts'

export type LinkPurpose = 'reset' | 'invitation' | 'first_administrator'

const minute = 60
/** How long a link is valid. */
const lifetimeSeconds: Record<LinkPurpose, number> = {
  // the mail is read at once, and asking for another one is easy
  reset: 30 * minute,
  // people are on leave
  invitation: 7 * 24 * 60 * minute,
  // until whoever installed Erfa comes back from lunch; every start prints a new one
  first_administrator: 24 * 60 * minute,
}

export function linkLifetimeMs(purpose: LinkPurpose): number {
  return lifetimeSeconds[purpose] * 1000
}

type Details = Omit<
  Insertable<Database['mailed_link']>,
  'id' | 'purpose' | 'expires_at' | 'used_at' | 'created_at'
>

/** Returns the token, which is nowhere else: put it into the mail. */
export async function createLink(trx: Trx, purpose: LinkPurpose, details: Details): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await trx
    .insertInto('mailed_link')
    .values({
      ...details,
      id: hashToken(token),
      purpose,
      expires_at: sql<Date>`now() + make_interval(secs => ${lifetimeSeconds[purpose]})`,
    })
    .execute()
  return token
}

/** The link with the reason why it may not be used any more, if there is one; undefined when there is no such link. */
export async function findLink(db: Db, purpose: LinkPurpose, token: string) {
  return isToken(token) ? findLinkById(db, purpose, hashToken(token)) : undefined
}

/** By the hash of its token, for whoever is known in another way than by holding the link. */
export async function findLinkById(db: Db, purpose: LinkPurpose, id: string) {
  const row = await db
    .selectFrom('mailed_link')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .select([
      'id',
      'person_id as personId',
      'email',
      'organisation_id as organisationId',
      'organisation_role as organisationRole',
      'case_id as caseId',
      'case_role as caseRole',
      'created_by as createdBy',
      sql<boolean>`declined_at is not null`.as('isDeclined'),
      sql<'used' | 'expired' | null>`case
        when used_at is not null then 'used'
        when expires_at <= now() then 'expired'
      end`.as('problem'),
    ])
    .executeTakeFirst()
  return (
    row && {
      ...row,
      organisationRole: organisationRoles.find((role) => role === row.organisationRole) ?? null,
      caseRole: collaboratorRoles.find((role) => role === row.caseRole) ?? null,
    }
  )
}

/** Whether the link is still valid. Locks its row until the transaction ends, so that others wait for the outcome. */
export async function lockLink(trx: Trx, id: string): Promise<boolean> {
  const held = await trx
    .selectFrom('mailed_link')
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

/** Uses the link up, also by saying no. False when it was used or has expired meanwhile. */
export async function consumeLink(
  trx: Trx,
  id: string,
  by: 'accepting' | 'declining' = 'accepting',
): Promise<boolean> {
  const used = await trx
    .updateTable('mailed_link')
    .set({ used_at: sql<Date>`now()`, ...(by === 'declining' && { declined_at: sql<Date>`now()` }) })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** Used and expired links are kept for 30 days, so that their pages can say why they do not work. */
export async function deleteOldLinks(db: Db): Promise<void> {
  await db.deleteFrom('mailed_link').where('expires_at', '<', sql<Date>`now() - interval '30 days'`).execute()
}

function isToken(token: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(token)
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
