/** Deletes expired sessions, links, rate limits and mails. */
import type { Db } from '#db/connect.ts'
import { deleteOldMails } from '#server/notifications/outbox.ts'
import { deleteOldLinks } from './links.ts'
import { deleteExpiredSessions } from './open-sessions.ts'
import { deleteOldRateLimits } from './rate-limit.ts'

export async function cleanUp(db: Db): Promise<void> {
  await deleteExpiredSessions(db)
  await deleteOldLinks(db)
  await deleteOldRateLimits(db)
  await deleteOldMails(db)
}
