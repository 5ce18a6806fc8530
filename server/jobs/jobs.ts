/** What happens without anybody asking for a page: a loop for each kind of job, and one that adds recurring work. */
import type { Db } from '#db/connect.ts'
import { type QueueName, queueNames } from '#db/job-queue/queues.ts'
import { enqueueOncePer } from './enqueue.ts'
import { type Handler, type Handlers, type WorkerLog, workOnce } from './worker.ts'

/** Work that comes again by itself: once in each period, in one of all the processes. */
export interface Recurring {
  queue: QueueName
  everySeconds: number
  /** Another key begins anew, for instance after an update of the product. */
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

/** Somebody waits for the mail: it should be there before they look a second time. */
const lookEveryMs = 2_000
/** Recurring work begins this late at most. */
const recurEveryMs = 10_000
/** A database that is away is asked again soon, but not in a rush. */
const longestPauseMs = 60_000

export function startJobs({ db, handlers, recurring, log }: JobOptions): Jobs {
  const stopping = new AbortController()
  const { signal } = stopping
  const working = queueNames.flatMap((queue) => {
    const handler = handlers[queue] as Handler<QueueName> | undefined
    if (!handler) return []
    return [loop(queue, lookEveryMs, () => workOnce(db, queue, handler, log), signal, log)]
  })
  const recur = async () => {
    for (const { queue, everySeconds: seconds, key } of recurring)
      await enqueueOncePer(db, queue, {}, { seconds, ...(key && { key }) })
    return false
  }
  const loops = [...working, loop('recurring', recurEveryMs, recur, signal, log)]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

/** Calls `work` again and again, at once as long as there is more. */
async function loop(
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
    if (!more) await pause(Math.max(everyMs, pauseAfter(failures)), stopping)
  }
}
function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(longestPauseMs, 1000 * 2 ** failures)
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
