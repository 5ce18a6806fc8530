/** Tells every process that somebody's rights changed, so that open sockets check them again. Delivered when `trx` commits. */
import { sql } from 'kysely'
import type { Trx } from '#db/connect.ts'

/** Ids only: a notification is at most 8,000 bytes and may be read by anyone with access to the database. */
export async function notifyAccess(trx: Trx, changed: { person?: string; draft?: string }): Promise<void> {
  await sql`select pg_notify('access_changed', ${JSON.stringify(changed)})`.execute(trx)
}
