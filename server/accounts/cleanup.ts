/** What is over and counts for nothing is deleted. */
import type { Db } from '#db/connect.ts'
import { sweepOutbox } from '#server/notifications/outbox.ts'
import { sweepLinks } from './links.ts'
import { sweepSessions } from './open-sessions.ts'
import { sweepRateLimits } from './rate-limit.ts'

export async function cleanUp(db: Db): Promise<void> {
  await sweepSessions(db)
  await sweepLinks(db)
  await sweepRateLimits(db)
  await sweepOutbox(db)
}
