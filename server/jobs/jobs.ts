/** Runs background jobs: polls each queue, and enqueues recurring jobs. */
import type { Db } from '#db/connect.ts'
import { type QueueName, queueNames } from '#db/job-queue/queues.ts'
import { enqueueOncePer } from './enqueue.ts'
import { type Handler, type Handlers, runNextJob, type WorkerLog } from './worker.ts'

/** A job that runs once in each period, in one of the processes. */
export interface Recurring {
  queue: QueueName
  everySeconds: number
  /** A new key starts a new period, for instance after an update of the product. */
  key?: string
}

export interface JobOptions {
  db: Db
  handlers: Handlers
  recurring: readonly Recurring[]
  log: WorkerLog
}

export interface Jobs {
  /** Starts nothing new and waits for what is running. */
  stop(): Promise<void>
}

/** Short, because people wait for their mails. */
const pollEveryMs = 2_000
/** The greatest delay of a recurring job. */
const recurEveryMs = 10_000
/** The limit of the exponential backoff while the database is unavailable. */
const maxBackoffMs = 60_000

export function startJobs({ db, handlers, recurring, log }: JobOptions): Jobs {
  const stopping = new AbortController()
  const { signal } = stopping
  const working = queueNames.flatMap((queue) => {
    const handler = handlers[queue] as Handler<QueueName> | undefined
    if (!handler) return []
    return [poll(queue, pollEveryMs, () => runNextJob(db, queue, handler, log), signal, log)]
  })
  const enqueueRecurring = async () => {
    for (const { queue, everySeconds: seconds, key } of recurring)
      await enqueueOncePer(db, queue, {}, { seconds, ...(key && { key }) })
    return false
  }
  const loops = [...working, poll('recurring', recurEveryMs, enqueueRecurring, signal, log)]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

/** Calls `work` again and again, at once as long as there is more. */
async function poll(
  queue: string,
  everyMs: number,
  work: () => Promise<boolean>,
  stopping: AbortSignal,
  log: WorkerLog,
): Promise<void> {
  let failures = 0
  while (!stopping.aborted) {
    let more = false
    try {
      more = await work()
      failures = 0
    } catch (error) {
      failures++
      log.error({ err: error, queue, failures }, 'the queue could not be reached and will be tried again')
    }
    if (!more) await pause(Math.max(everyMs, backoffMs(failures)), stopping)
  }
}
function backoffMs(failures: number): number {
  return failures === 0 ? 0 : Math.min(maxBackoffMs, 1000 * 2 ** failures)
}

/** Ends early when stopping; never keeps the process alive by itself. */
function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stopping.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    timer.unref()
    stopping.addEventListener('abort', done)
    if (stopping.aborted) done()
  })
}
