/**
 * The transactional outbox: a mail and the job that sends it are written in the same transaction as the change that the
 * mail is about.
 */
import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { enqueue } from '#server/jobs/enqueue.ts'

export interface Mail {
  to: string
  subject: string
  /** Plain text; links stand on lines of their own. */
  body: string
  /** A mail with a key that exists is not written again. */
  dedupeKey?: string
  /** How long its links are valid: after that it is neither sent nor shown. */
  usefulForMs?: number
}

/** A notification older than this would only confuse. */
const defaultUsefulForMs = 14 * 24 * 60 * 60_000

export async function writeMail(trx: Trx, mail: Mail): Promise<void> {
  const usefulForMs = mail.usefulForMs ?? defaultUsefulForMs
  const written = await trx
    .insertInto('outbox')
    .values({
      recipient: mail.to,
      subject: mail.subject,
      body: mail.body,
      dedupe_key: mail.dedupeKey ?? null,
      expires_at: sql<Date>`now() + make_interval(secs => ${usefulForMs / 1000})`,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written) await enqueue(trx, 'mail', { mailId: written.id }, { id: written.id, usefulForMs })
}

export interface OutboxEntry {
  id: string
  recipient: string
  subject: string
  /** Empty while mails can be sent: it may hold a link that gives access to an account. */
  body: string
  createdAt: Date
  sentAt: Date | null
  isExpired: boolean
}

const perPage = 50

/**
 * Newest first, for administrators.
 * @param page counted from 1
 * @param withText only where no mail can be sent: the administrator then passes the links on
 */
export async function listOutbox(
  db: Db,
  { page, withText }: { page: number; withText: boolean },
): Promise<{ entries: OutboxEntry[]; pages: number }> {
  const entries = await db
    .selectFrom('outbox')
    .select([
      'id',
      'recipient',
      'subject',
      sql<string>`case when ${withText}::boolean and sent_at is null and expires_at > now() then body else '' end`.as(
        'body',
      ),
      'created_at as createdAt',
      'sent_at as sentAt',
      sql<boolean>`sent_at is null and expires_at <= now()`.as('isExpired'),
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  const { total } = await db
    .selectFrom('outbox')
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { entries, pages: Math.max(1, Math.ceil(Number(total) / perPage)) }
}

/** Erases the bodies of expired mails at once, and deletes mails after 90 days. */
export async function deleteOldMails(db: Db): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ body: '' })
    .where('expires_at', '<=', sql<Date>`now()`)
    .where('body', '!=', '')
    .execute()
  await db.deleteFrom('outbox').where('created_at', '<', sql<Date>`now() - interval '90 days'`).execute()
}
