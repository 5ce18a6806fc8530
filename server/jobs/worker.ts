/**
 * Runs jobs of the queue. A fetched job belongs to this process until it is completed, has failed or has expired, for
 * instance because the process ended; then another process may fetch it.
 */
import type PgBoss from 'pg-boss'
import type { Db, Trx } from '#db/connect.ts'
import { createBoss } from '#db/job-queue/boss.ts'
import type { JobData, QueueName } from '#db/job-queue/queues.ts'
import { JobFailed, JobTakenOver } from './job-problems.ts'

export interface Job<Q extends QueueName> {
  id: string
  data: JobData[Q]
  /**
   * Completes the job in the transaction that does its work, so that the work is done exactly once. Without this call it
   * is done at least once: again when the process ends between the work and the completion.
   * @throws JobTakenOver when it had expired and another process has it: the transaction must be rolled back
   */
  done(trx: Trx): Promise<void>
}

export type Handler<Q extends QueueName> = (job: Job<Q>) => Promise<void>
export type Handlers = { readonly [Q in QueueName]?: Handler<Q> }

export interface WorkerLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

type Fetched = PgBoss.JobWithMetadata<never>

/** False when the queue was empty. */
export async function runNextJob<Q extends QueueName>(
  db: Db,
  queue: Q,
  handler: Handler<Q>,
  log: WorkerLog,
): Promise<boolean> {
  const fetched = await fetchNext(db, queue)
  if (!fetched) return false
  const { id, data } = fetched
  let isDone = false
  const done = async (trx: Trx) => {
    await completeJob(trx, queue, fetched)
    isDone = true
  }
  try {
    await handler({ id, data, done })
    if (!isDone) await db.transaction().execute(done)
  } catch (problem) {
    if (problem instanceof JobTakenOver)
      log.warn({ queue, job: id }, 'a job took too long and was taken over')
    else await failJob(db, queue, fetched, problem, log)
  }
  return true
}

async function fetchNext(db: Db, queue: QueueName): Promise<Fetched | undefined> {
  const boss = createBoss(db)
  // pg-boss takes every error for a lost race and returns no job
  let problem: unknown = null
  const noting: PgBoss.Db = {
    executeSql: (text, values) =>
      boss
        .getDb()
        .executeSql(text, values)
        .catch((error: unknown) => {
          problem = error
          throw error
        }),
  }
  const [job] = await boss.fetch<never>(queue, { includeMetadata: true, db: noting })
  if (problem) throw problem
  return job
}

async function completeJob(trx: Trx, queue: QueueName, { id, singletonOn }: Fetched): Promise<void> {
  const boss = createBoss(trx)
  const result: unknown = await boss.complete(queue, id)
  if (affectedRows(result) === 0) throw new JobTakenOver()
  // a recurring job is kept for its period, to prevent a second one; others are deleted
  if (singletonOn === null) await boss.deleteJob(queue, id)
}

/** Not in the typings. */
function affectedRows(result: unknown): number {
  return typeof result === 'object' && result !== null && 'affected' in result ? Number(result.affected) : 0
}

async function failJob(
  db: Db,
  queue: QueueName,
  job: Fetched,
  problem: unknown,
  log: WorkerLog,
): Promise<void> {
  const message = problem instanceof Error ? problem.message : String(problem)
  const attempt = job.retryCount + 1
  // what a JobFailed says is for administrators: it may hold addresses, which have no place in a log
  const details = problem instanceof JobFailed ? { code: problem.code } : { err: problem }
  const isLast = job.retryCount >= job.retryLimit
  if (isLast) log.error({ queue, job: job.id, attempt, ...details }, 'a job failed for the last time')
  else log.warn({ queue, job: job.id, attempt, ...details }, 'a job failed and will be tried again')
  await createBoss(db).fail(queue, job.id, { message: message.slice(0, longestMessage) })
}

/** Enough for what a mail server says. */
const longestMessage = 500
