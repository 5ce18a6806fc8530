/** Maintains the queue: expires the jobs of processes that ended, and archives completed ones. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { createBoss } from '#db/job-queue/boss.ts'

export async function maintainQueue(db: Db): Promise<void> {
  await db.connection().execute(async (connection) => {
    try {
      await createBoss(connection).maintain()
    } catch (problem) {
      // pg-boss begins transactions of its own: the connection must not return to the pool with an open one
      await sql`rollback`.execute(connection).catch(() => {})
      throw problem
    }
  })
}
