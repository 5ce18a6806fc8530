/**
 * What happens without anybody asking: mails, sweeping. A loop per task in every process; what is waiting lies in
 * Postgres, and a task takes its next piece so that no other process takes it too. See docs/decisions.
 */
export interface Task {
  name: string
  everyMs: number
  /** Does one piece of work; true when there may be more at once. */
  run(): Promise<boolean>
}

export interface Jobs {
  /** Starts nothing new and waits for what is running. */
  stop(): Promise<void>
}

interface TaskLog {
  error(details: object, message: string): void
}

/** A database that is away is asked again soon, but not in a rush. */
const longestPauseMs = 60_000

export function startJobs(tasks: readonly Task[], log: TaskLog): Jobs {
  const stopping = new AbortController()
  const loops = tasks.map((task) => loop(task, stopping.signal, log))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function loop(task: Task, stopping: AbortSignal, log: TaskLog): Promise<void> {
  let failures = 0
  while (!stopping.aborted) {
    let more = false
    try {
      more = await task.run()
      failures = 0
    } catch (error) {
      failures++
      log.error({ err: error, task: task.name, failures }, 'a task failed and will be tried again')
    }
    if (!more) await pause(Math.max(task.everyMs, pauseAfter(failures)), stopping)
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
