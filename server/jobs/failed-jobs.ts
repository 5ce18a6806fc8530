/** Failed jobs and retrying them, for administrators. pg-boss cannot list them, so its table is read. */
import { type Kysely, sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { type QueueName, queueNames } from '#db/job-queue/queues.ts'
import type { Database } from '#db/schema.ts'

export interface FailedJob {
  id: string
  queue: QueueName
  /** For a mail: its recipient and subject, never its body. */
  mail: { recipient: string; subject: string } | null
  attempts: number
  addedAt: Date
  /** Null when it has been given up. */
  nextAttemptAt: Date | null
  reason: string
}

interface JobTable {
  id: string
  name: string
  singleton_key: string | null
  state: string
  retry_count: number
  start_after: Date
  started_on: Date | null
  completed_on: Date | null
  created_on: Date
  output: { message?: string } | null
}

/** Enough to look through: more failures than this have the same cause. */
const maxShown = 100

/** Newest first. */
export async function listFailedJobs(db: Db): Promise<FailedJob[]> {
  const rows = await withJobTable(db)
    .selectFrom('erfa_jobs.job as job')
    .leftJoin('outbox', (join) => join.on('job.name', '=', 'mail').on(sql<boolean>`outbox.id = job.id`))
    .where('job.state', 'in', ['failed', 'retry'])
    .select([
      'job.id',
      'job.name',
      'job.state',
      'job.retry_count as retries',
      'job.created_on as addedAt',
      'job.start_after as startAfter',
      'outbox.recipient',
      'outbox.subject',
      sql<string | null>`job.output->>'message'`.as('message'),
    ])
    .orderBy('job.created_on', 'desc')
    .limit(maxShown)
    .execute()
  return rows.flatMap(({ id, name, state, retries, addedAt, startAfter, recipient, subject, message }) => {
    const queue = queueNames.find((known) => known === name)
    if (!queue) return []
    const mail = recipient !== null && subject !== null ? { recipient, subject } : null
    const nextAttemptAt = state === 'retry' ? startAfter : null
    return [{ id, queue, mail, attempts: retries + 1, addedAt, nextAttemptAt, reason: message ?? '' }]
  })
}

/** Retries one job or all of them at once, with a new set of attempts. Returns how many. */
export async function retryFailedJobs(db: Db, id: string | null): Promise<number> {
  const retried = await withJobTable(db)
    .updateTable('erfa_jobs.job')
    .set({
      state: sql<string>`'retry'`,
      retry_count: 0,
      start_after: sql<Date>`now()`,
      started_on: null,
      completed_on: null,
    })
    .where('state', 'in', ['failed', 'retry'])
    .$if(id !== null, (found) => found.where('id', '=', id ?? ''))
    .returning('id')
    .execute()
  return retried.length
}

export interface JobCounts {
  /** Due and not begun. */
  waiting: number
  retrying: number
  failed: number
}

export async function countJobs(db: Db): Promise<JobCounts> {
  const counts = await withJobTable(db)
    .selectFrom('erfa_jobs.job')
    .select([
      sql<number>`(count(*) filter (where state = 'created' and start_after <= now()))::int`.as('waiting'),
      sql<number>`(count(*) filter (where state = 'failed'))::int`.as('failed'),
      sql<number>`(count(*) filter (where state = 'retry'))::int`.as('retrying'),
    ])
    .executeTakeFirstOrThrow()
  return counts
}

/** The keys of the jobs of this queue that wait for another attempt, or were given up in the last day. */
export async function keysWithProblems(db: Db, queue: QueueName): Promise<ReadonlySet<string>> {
  const rows = await withJobTable(db)
    .selectFrom('erfa_jobs.job')
    .where('name', '=', queue)
    .where((where) =>
      where.or([
        where('state', '=', 'retry'),
        where.and([
          where('state', '=', 'failed'),
          where('completed_on', '>', sql<Date>`now() - interval '1 day'`),
        ]),
      ]),
    )
    .select('singleton_key as key')
    .execute()
  return new Set(rows.flatMap(({ key }) => key ?? []))
}

function withJobTable(db: Db): Kysely<Database & { 'erfa_jobs.job': JobTable }> {
  return db.withTables<{ 'erfa_jobs.job': JobTable }>()
}
