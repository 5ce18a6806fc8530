/**
 * Creates editors one after another while the browser is idle: a long case has a dozen, and the first one must not wait
 * for the last. They are created in the order of the page.
 */
const waiting: (() => void)[] = []
let isRunning = false

/** Calls `work` when the browser is idle, after what was enqueued before; the returned function cancels it. */
export function enqueueIdle(work: () => void): () => void {
  waiting.push(work)
  if (!isRunning) {
    isRunning = true
    whenIdle(run)
  }
  return () => {
    const at = waiting.indexOf(work)
    if (at >= 0) waiting.splice(at, 1)
  }
}

function run(): void {
  const work = waiting.shift()
  if (!work) {
    isRunning = false
    return
  }
  work()
  whenIdle(run)
}

/** Once, when the browser has nothing else to do. Safari has no idle callback yet. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 200 })
  else setTimeout(work, 0)
}
