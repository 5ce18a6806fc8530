import { sql } from 'kysely'
import { domainOf } from '#app/domain/people/email.ts'
import type { Db } from '#db/connect.ts'

/** Whether somebody stands behind what the organisation publishes, and invites its members. */
export async function hasApprover(db: Db, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'approver')
    .where('person.suspended_at', 'is', null)
    .limit(1)
    .select('person.id')
    .executeTakeFirst()
  return row !== undefined
}

/** How the addresses of an organisation end; null where nobody has said so. */
export async function emailDomainOf(db: Db, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('organisation')
    .where('id', '=', organisationId)
    .select('email_domain as emailDomain')
    .executeTakeFirst()
  return row?.emailDomain ?? null
}

/** The name of the organisation whose addresses end like this one; null where there is none. */
export async function organisationAt(db: Db, email: string): Promise<string | null> {
  const domain = domainOf(email)
  const row = await db
    .selectFrom('organisation')
    .where(sql<boolean>`email_domain = ${domain} or ${domain} like '%.' || email_domain`)
    // that of a part of an organisation before that of all of it
    .orderBy(sql`length(email_domain)`, 'desc')
    .limit(1)
    .select('name')
    .executeTakeFirst()
  return row?.name ?? null
}
