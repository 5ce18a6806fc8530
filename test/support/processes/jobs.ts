/** Background work without a background: a test does the jobs itself, one after the other, and moves their time. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { QueueName } from '#db/job-queue/queues.ts'
import { createPasswordResetHandler } from '#server/accounts/password-reset.ts'
import { type Handler, runNextJob, type WorkerLog } from '#server/jobs/worker.ts'
import type { MailTransport, OutgoingMail } from '#server/notifications/mail-transport.ts'
import { createMailHandler } from '#server/notifications/send-mail.ts'

export const quiet: WorkerLog = { warn: () => {}, error: () => {} }

/** Does what waits in this queue until nothing is left; returns how many jobs that were. */
export async function workAll<Q extends QueueName>(db: Db, queue: Q, handler: Handler<Q>): Promise<number> {
  let count = 0
  while (await runNextJob(db, queue, handler, quiet)) count++
  return count
}

/** Everybody who asked for a new password gets the mail written. */
export function answerResetRequests(db: Db, origin: string): Promise<number> {
  return workAll(db, 'password-reset', createPasswordResetHandler(db, origin))
}

export function sendMails(db: Db, transport: MailTransport): Promise<number> {
  return workAll(db, 'mail', createMailHandler(db, transport))
}

/** The time of jobs is the database's: their rows move back instead of the clock moving on. */
export async function jobMinutesPass(db: Db, minutes: number): Promise<void> {
  await sql`update erfa_jobs.job set
    start_after = start_after - make_interval(secs => ${minutes * 60}),
    started_on = started_on - make_interval(secs => ${minutes * 60}),
    completed_on = completed_on - make_interval(secs => ${minutes * 60}),
    keep_until = keep_until - make_interval(secs => ${minutes * 60})`.execute(db)
}

/** A handler that stays where it is until it is let go. */
export function held(): { wait: () => Promise<void>; hasBegun: Promise<void>; go: () => void } {
  let began = () => {}
  let go = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    began = resolve
  })
  const mayGo = new Promise<void>((resolve) => {
    go = resolve
  })
  const wait = () => {
    began()
    return mayGo
  }
  return { wait, hasBegun, go }
}

/** A way out of here that keeps what it was given, or fails. */
export function letterbox(problem: Error | null = null): MailTransport & { letters: OutgoingMail[] } {
  const letters: OutgoingMail[] = []
  const verify = async () => {
    if (problem) throw problem
  }
  const send = async (letter: OutgoingMail) => {
    await verify()
    letters.push(letter)
  }
  return { server: 'letterbox', letters, send, verify, close: () => {} }
}
