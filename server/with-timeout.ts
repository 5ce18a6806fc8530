/** Waits for `work`, but not longer than this; what it leads to afterwards is ignored. */
import { setTimeout as wait } from 'node:timers/promises'

export async function withTimeout<T>(work: Promise<T>, timeoutMs: number, problem: string): Promise<T> {
  const done = new AbortController()
  const tooLate = wait(timeoutMs, undefined, { signal: done.signal }).then(() => {
    throw new Error(problem)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    done.abort()
    tooLate.catch(() => {})
    work.catch(() => {})
  }
}
