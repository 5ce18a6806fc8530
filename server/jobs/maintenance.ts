/** Keeps the queue itself in order: gives back what dead processes had, puts away what is long done. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { bossOver } from '#db/job-queue/boss.ts'

export async function maintainQueue(db: Db): Promise<void> {
  await db.connection().execute(async (connection) => {
    try {
      await bossOver(connection).maintain()
    } catch (problem) {
      // pg-boss begins transactions of its own: an open one must not go back to the pool with the connection
      await sql`rollback`.execute(connection).catch(() => {})
      throw problem
    }
  })
}
