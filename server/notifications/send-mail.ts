/**
 * Sends a mail of the outbox, at least once: when the process ends after the mail server accepted it and before that is
 * recorded, it is sent again with the same Message-ID, so that mail programs can show it once.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { JobFailed } from '#server/jobs/job-problems.ts'
import type { Handler } from '#server/jobs/worker.ts'
import { classifyMailError } from './mail-problem.ts'
import type { MailTransport } from './mail-transport.ts'

export function createMailHandler(db: Db, transport: MailTransport): Handler<'mail'> {
  return async (job) => {
    const mail = await findUnsentMail(db, job.data.mailId)
    if (!mail) return
    try {
      await transport.send(mail)
    } catch (problem) {
      const { code, detail } = classifyMailError(problem)
      throw new JobFailed(code, detail)
    }
    await markSent(db, mail.id)
  }
}

/** Undefined when it was sent already or has expired. */
function findUnsentMail(db: Db, id: string) {
  return db
    .selectFrom('outbox')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .select(['id', 'recipient as to', 'subject', 'body'])
    .executeTakeFirst()
}

/** Retries while the database is unavailable, because otherwise the mail would be sent again. */
async function markSent(db: Db, id: string): Promise<void> {
  for (let triesLeft = maxTries - 1; ; triesLeft--) {
    try {
      // the body may hold a link that gives access to an account, and is not needed any more
      const sent = { sent_at: sql<Date>`now()`, body: '' }
      await db.updateTable('outbox').set(sent).where('id', '=', id).execute()
      return
    } catch (problem) {
      if (triesLeft === 0) throw problem
      await wait(betweenTriesMs)
    }
  }
}

/** Half a minute in all, well below the time after which the job expires. */
const maxTries = 10
const betweenTriesMs = 3_000
