/**
 * pg-boss over connections of ours. It is used for what it knows about jobs in tables: adding, fetching, ending, retrying
 * with growing pauses, giving back what a dead process had. Its own loops are never started: they do not wait for the
 * answer when they note the end of a job, so that a database that goes away at that moment would end the process.
 */
import { CompiledQuery } from 'kysely'
import PgBoss from 'pg-boss'
import type { Db } from '#db/connect.ts'

/** Longer than the longest pause between two runs of recurring work: until then a run is known to have been made. */
const keepDoneSeconds = 25 * 60 * 60
/** As long as administrators may be on holiday. */
const keepFailedSeconds = 30 * 24 * 60 * 60

/** @param edit changes a statement of pg-boss before it is run */
export function createBoss(db: Db, edit: (text: string) => string = (text) => text): PgBoss {
  return new PgBoss({
    schema: 'erfa_jobs',
    db: over(db, edit),
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: keepDoneSeconds,
    archiveFailedAfterSeconds: keepFailedSeconds,
    deleteAfterDays: 1,
  })
}

function over(db: Db, edit: (text: string) => string): PgBoss.Db {
  return {
    async executeSql(text, values = []) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(edit(text), values))
      return { rows }
    },
  }
}
