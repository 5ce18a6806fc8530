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
