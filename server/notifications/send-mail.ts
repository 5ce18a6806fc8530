/**
 * Sends a mail of the outbox. A mail that a mail server has taken cannot be taken back: when the process dies before that
 * is noted, it goes out again under the same Message-ID, which mail programs show once.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { JobFailed } from '#server/jobs/job-problems.ts'
import type { Handler } from '#server/jobs/worker.ts'
import { mailProblem } from './mail-problem.ts'
import type { MailTransport } from './mail-transport.ts'

export function mailSender(db: Db, transport: MailTransport): Handler<'mail'> {
  return async (job) => {
    const mail = await waitingMail(db, job.data.mailId)
    if (!mail) return
    try {
      await transport.send(mail)
    } catch (problem) {
      const { code, detail } = mailProblem(problem)
      throw new JobFailed(code, detail)
    }
    await noteSent(db, mail.id)
  }
}

/** Undefined when it was sent already, or its links are dead. */
function waitingMail(db: Db, id: string) {
  return db
    .selectFrom('outbox')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .select(['id', 'recipient as to', 'subject', 'body'])
    .executeTakeFirst()
}

/** A database that is away for a moment must not have a mail sent again. */
async function noteSent(db: Db, id: string): Promise<void> {
  for (let triesLeft = mostTries - 1; ; triesLeft--) {
    try {
      // the body may hold a way into an account: nobody needs it here any more
      const sent = { sent_at: sql<Date>`now()`, body: '' }
      await db.updateTable('outbox').set(sent).where('id', '=', id).execute()
      return
    } catch (problem) {
      if (triesLeft === 0) throw problem
      await wait(betweenTriesMs)
    }
  }
}

/** Half a minute in all, well below the time that the job is ours. */
const mostTries = 10
const betweenTriesMs = 3_000
