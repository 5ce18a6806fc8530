/** What accounts and mail need done in the background. */
import type { Db } from '#db/connect.ts'
import type { Task } from '#server/jobs/jobs.ts'
import { deliverNext, type MailTransport } from '#server/notifications/delivery.ts'
import { sweepOutbox } from '#server/notifications/outbox.ts'
import { sweepLinks } from './links.ts'
import { sweepSessions } from './open-sessions.ts'
import { answerNextResetRequest } from './password-reset.ts'
import { sweepRateLimits } from './rate-limit.ts'

/** Somebody waits for the mail: it should be there before they look a second time. */
const mailEveryMs = 2_000
const sweepEveryMs = 60 * 60_000

/** Without a transport mails stay in the outbox, for the administrator to read. */
export function accountTasks(db: Db, origin: string, transport: MailTransport | null): Task[] {
  const answering: Task = {
    name: 'password resets',
    everyMs: mailEveryMs,
    run: () => answerNextResetRequest(db, origin),
  }
  const sweeping: Task = { name: 'sweeping', everyMs: sweepEveryMs, run: () => sweep(db) }
  if (!transport) return [answering, sweeping]
  const mailing: Task = { name: 'mail', everyMs: mailEveryMs, run: () => deliverNext(db, transport) }
  return [answering, mailing, sweeping]
}

async function sweep(db: Db): Promise<boolean> {
  await sweepSessions(db)
  await sweepLinks(db)
  await sweepRateLimits(db)
  await sweepOutbox(db)
  return false
}
