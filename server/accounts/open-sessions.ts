/** The sessions of a person: listing, ending and marking them for rotation of their id. The id itself is never read. */
import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { notifyAccess } from './notify-access.ts'

/** Nobody works on more devices at once; a script that signs in again and again must not fill the table. */
const maxSessions = 20

export interface OpenSession {
  sessionId: string
  startedAt: Date
  userAgent: string | null
}

const stillValid = sql<boolean>`expires_at > now() and absolute_expires_at > now()`

export async function listOpenSessions(db: Db, personId: string): Promise<OpenSession[]> {
  return db
    .selectFrom('session')
    .where('person_id', '=', personId)
    .where(stillValid)
    .groupBy('family')
    .select((row) => [
      'family as sessionId',
      row.fn.min('created_at').as('startedAt'),
      row.fn.max('user_agent').as('userAgent'),
    ])
    .orderBy('startedAt', 'desc')
    .execute()
}

export async function endSession(trx: Trx, sessionId: string): Promise<void> {
  const gone = await trx
    .deleteFrom('session')
    .where('family', '=', sessionId)
    .returning('person_id')
    .execute()
  if (gone[0]) await notifyAccess(trx, { person: gone[0].person_id })
}

/** Signs the person out everywhere. */
export async function endAllSessions(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('session').where('person_id', '=', personId).execute()
  await notifyAccess(trx, { person: personId })
}

/** After a change of rights: open sockets check again at once, and every session rotates its id with its next page. */
export async function propagateRightsChange(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('session')
    .set({ rotation_due: true })
    .where('person_id', '=', personId)
    .where(stillValid)
    .execute()
  await notifyAccess(trx, { person: personId })
}

export async function keepNewestSessions(trx: Trx, personId: string): Promise<void> {
  const newest = trx
    .selectFrom('session')
    .where('person_id', '=', personId)
    .select('id')
    .orderBy('created_at', 'desc')
    .limit(maxSessions)
  await trx.deleteFrom('session').where('person_id', '=', personId).where('id', 'not in', newest).execute()
}

/** Only frees space: an expired row signs nobody in. */
export async function deleteExpiredSessions(db: Db): Promise<void> {
  await db.deleteFrom('session').where(sql<boolean>`not (${stillValid})`).execute()
}
