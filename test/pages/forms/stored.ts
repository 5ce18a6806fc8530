/** What the database says of people and cases, each as a question that can be asked before and after. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import type { OrganisationKey } from '#db/seed/demo/organisations.ts'
import type { PersonKey } from '#db/seed/demo/people.ts'

export const roleIn = (db: Db, organisation: OrganisationKey, email: string) => async () => {
  const row = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('organisation_id', '=', idOf('organisation', organisation))
    .where('email', '=', email)
    .select('role')
    .executeTakeFirst()
  return row?.role ?? null
}

/** As its form names it. */
export async function invitationTo(db: Db, email: string): Promise<string> {
  const row = db.selectFrom('mailed_link').where('email', '=', email).select('id')
  return (await row.executeTakeFirstOrThrow()).id
}

/** Whether an invitation to this address is on its way. */
export const isInvited = (db: Db, email: string) => async () => {
  const row = db.selectFrom('mailed_link').where('email', '=', email).where('used_at', 'is', null)
  return (await row.select('id').executeTakeFirst()) !== undefined
}

/** Whether somebody with this address has said no to an invitation. */
export const hasDeclined = (db: Db, email: string) => async () => {
  const row = db.selectFrom('mailed_link').where('email', '=', email).where('declined_at', 'is not', null)
  return (await row.select('id').executeTakeFirst()) !== undefined
}

export const roleInDraft = (db: Db, draftId: string, person: PersonKey) => async () => {
  const row = await db
    .selectFrom('collaborator')
    .where('case_id', '=', draftId)
    .where('person_id', '=', idOf('person', person))
    .select('role')
    .executeTakeFirst()
  return row?.role ?? null
}

type CaseColumn = 'state' | 'publication_status' | 'claimed_by' | 'current_version'

export const caseSays = (db: Db, id: string, column: CaseColumn) => async () => {
  const row = await db.selectFrom('cases').where('id', '=', id).select(column).executeTakeFirstOrThrow()
  return row[column]
}

export const uncheckedSince = (db: Db, id: string) => async () => {
  const row = db.selectFrom('cases').where('id', '=', id)
  const since = sql<Date | null>`unchecked_since(cases)`.as('since')
  return (await row.select(since).executeTakeFirstOrThrow()).since
}

export const personSays =
  (
    db: Db,
    person: PersonKey,
    column: 'is_moderator' | 'title' | 'theme' | 'suspended_at' | 'password_hash',
  ) =>
  async () => {
    const row = db.selectFrom('person').where('id', '=', idOf('person', person)).select(column)
    return (await row.executeTakeFirstOrThrow())[column] as unknown
  }

export const sessionsOf = (db: Db, person: PersonKey) => async () => {
  const rows = db.selectFrom('session').where('person_id', '=', idOf('person', person)).select('id')
  return (await rows.execute()).length
}

export const mailsTo = (db: Db, email: string) => async () =>
  (await db.selectFrom('outbox').where('recipient', '=', email).select('id').execute()).length
