/** What follows when readers may read something new, or something no more. */
import { sql } from 'kysely'
import type { Trx } from '#db/connect.ts'
import { indexCase } from '#server/search/index-case.ts'

/** Search finds what there is now, and every process hears of it when `trx` commits. */
export async function notifyPublished(trx: Trx, caseId: string): Promise<void> {
  await indexCase(trx, caseId)
  // ids only: a notification may be read by anyone with access to the database
  await sql`select pg_notify('published_changed', ${JSON.stringify({ case: caseId })})`.execute(trx)
}
