/** Ending one's own sessions. */
import type { Db } from '#db/connect.ts'
import { endAllSessions, endSession } from './open-sessions.ts'

/** Ends one session of this person; somebody else's is left alone. */
export async function endOwnSession(db: Db, personId: string, sessionId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const own = await trx
      .selectFrom('session')
      .where('family', '=', sessionId)
      .where('person_id', '=', personId)
      .select('family')
      .executeTakeFirst()
    if (own) await endSession(trx, own.family)
  })
}

export async function endOwnSessions(db: Db, personId: string): Promise<void> {
  await db.transaction().execute((trx) => endAllSessions(trx, personId))
}
