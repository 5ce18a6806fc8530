/**
 * Sends what waits in the outbox. A mail is leased while it is being sent, so that several processes share the work
 * and a killed one gives it back. After a crash between sending and noting it, a mail goes out twice under the same
 * Message-ID, which mail programs show once.
 */
import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Db } from '#db/connect.ts'

export interface OutgoingMail {
  id: string
  to: string
  subject: string
  body: string
}

/** The way out of here; without SMTP settings there is none and mails stay readable for the administrator. */
export interface MailTransport {
  /** @throws when the mail was not accepted. */
  send(mail: OutgoingMail): Promise<void>
  close(): void
}

/** A mail server that says nothing for this long is away. */
const smtpTimeoutMs = 20_000
/** Longer than any attempt may take; after this another process may try. */
const leaseMs = 5 * 60_000
/** 30 s, 1 min, 2 min … four hours: a mail server is away for a minute or for a night. */
const firstRetryMs = 30_000
const longestRetryMs = 4 * 60 * 60_000
/** About a day of trying; the administrator sees the reason and can start again. */
const mostAttempts = 15

export function smtpTransport(settings: { smtpUrl: string; from: string; origin: string }): MailTransport {
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: smtpTimeoutMs,
    greetingTimeout: smtpTimeoutMs,
    socketTimeout: smtpTimeoutMs,
    // nothing of ours asks for files or addresses to be fetched
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(settings.origin).hostname
  return {
    async send({ id, to, subject, body }) {
      await transport.sendMail({
        from: settings.from,
        // an object, so that no address can be read as two
        to: { name: '', address: to },
        subject,
        text: body,
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

/** Sends the mail that has waited longest. Returns whether there was one to try. */
export async function deliverNext(db: Db, transport: MailTransport): Promise<boolean> {
  const mail = await lease(db)
  if (!mail) return false
  const { id, recipient, subject, body, attempts } = mail
  try {
    await transport.send({ id, to: recipient, subject, body })
  } catch (problem) {
    await noteFailure(db, id, attempts, problem)
    return true
  }
  // the body may hold a way into an account: nobody needs it here any more
  await db
    .updateTable('outbox')
    .set({ sent_at: sql<Date>`now()`, body: '', last_error: null })
    .where('id', '=', id)
    .execute()
  return true
}

function lease(db: Db) {
  return db
    .with('next', (cte) =>
      cte
        .selectFrom('outbox')
        .where('sent_at', 'is', null)
        .where('next_attempt_at', '<=', sql<Date>`now()`)
        .where('expires_at', '>', sql<Date>`now()`)
        .where('attempts', '<', mostAttempts)
        .orderBy('next_attempt_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .select('id'),
    )
    .updateTable('outbox')
    .from('next')
    .whereRef('outbox.id', '=', 'next.id')
    .set((row) => ({ attempts: row('attempts', '+', 1), next_attempt_at: after(leaseMs) }))
    .returning(['outbox.id', 'recipient', 'subject', 'body', 'attempts'])
    .executeTakeFirst()
}

async function noteFailure(db: Db, id: string, attempts: number, problem: unknown): Promise<void> {
  const reason = problem instanceof Error ? problem.message : String(problem)
  await db
    .updateTable('outbox')
    .set({
      last_error: reason.slice(0, 500),
      next_attempt_at: after(Math.min(longestRetryMs, firstRetryMs * 2 ** (attempts - 1))),
    })
    .where('id', '=', id)
    .execute()
}

const after = (ms: number) => sql<Date>`now() + make_interval(secs => ${ms / 1000})`
