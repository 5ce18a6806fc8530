/**
 * Editors are made one after another, in pauses: a long case has a dozen, and the first should not wait for the last. A
 * person who already stands in a field that is not ready yet is served at once by the order of the page.
 */
const waiting: (() => void)[] = []
let isRunning = false

/** Calls `work` when its turn comes, unless the returned function is called before. */
export function inTurn(work: () => void): () => void {
  waiting.push(work)
  if (!isRunning) {
    isRunning = true
    later(run)
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
  later(run)
}

/** Safari has no idle callback yet. */
function later(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 200 })
  else setTimeout(work, 0)
}
