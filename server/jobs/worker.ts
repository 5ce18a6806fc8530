/**
 * Does what waits in the queue. Each process has one loop for each kind of job; a job belongs to whoever fetched it until
 * it is done, has failed, or its time is over, as it is when the process died. Then it is another one's turn.
 */
import type PgBoss from 'pg-boss'
import type { Db, Trx } from '#db/connect.ts'
import { bossOver } from '#db/job-queue/boss.ts'
import type { JobData, QueueName } from '#db/job-queue/queues.ts'
import { JobFailed, JobTaken } from './job-problems.ts'

export interface Job<Q extends QueueName> {
  id: string
  data: JobData[Q]
  /**
   * Ends the job in the transaction that does its work, so that both happen once. Whoever does not call this may find
   * that the work was done twice, when the process died in between.
   * @throws JobTaken when its time was over and somebody else has it: the transaction must end as well
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

/** Fetches one job and does it; false when there was none. */
export async function workOnce<Q extends QueueName>(
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
    await end(trx, queue, fetched)
    isDone = true
  }
  try {
    await handler({ id, data, done })
    if (!isDone) await db.transaction().execute(done)
  } catch (problem) {
    if (problem instanceof JobTaken) log.warn({ queue, job: id }, 'a job took too long and was taken over')
    else await fail(db, queue, fetched, problem, log)
  }
  return true
}

async function fetchNext(db: Db, queue: QueueName): Promise<Fetched | undefined> {
  const boss = bossOver(db)
  // pg-boss takes every error for a lost race and says that there is nothing to do
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

async function end(trx: Trx, queue: QueueName, { id, singletonOn }: Fetched): Promise<void> {
  const boss = bossOver(trx)
  const result: unknown = await boss.complete(queue, id)
  if (affected(result) === 0) throw new JobTaken()
  // recurring work is remembered for its period; of the rest nothing needs to be kept
  if (singletonOn === null) await boss.deleteJob(queue, id)
}

/** Not in the typings. */
function affected(result: unknown): number {
  return typeof result === 'object' && result !== null && 'affected' in result ? Number(result.affected) : 0
}

async function fail(db: Db, queue: QueueName, job: Fetched, problem: unknown, log: WorkerLog): Promise<void> {
  const message = problem instanceof Error ? problem.message : String(problem)
  const attempt = job.retryCount + 1
  // what a JobFailed says is for administrators: it may hold addresses, which have no place in a log
  const details = problem instanceof JobFailed ? { code: problem.code } : { err: problem }
  const isLast = job.retryCount >= job.retryLimit
  if (isLast) log.error({ queue, job: job.id, attempt, ...details }, 'a job failed for the last time')
  else log.warn({ queue, job: job.id, attempt, ...details }, 'a job failed and will be tried again')
  await bossOver(db).fail(queue, job.id, { message: message.slice(0, longestMessage) })
}

/** Enough for what a mail server says. */
const longestMessage = 500
