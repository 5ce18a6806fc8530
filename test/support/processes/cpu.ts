import { readFileSync } from 'node:fs'

/** How long this process has worked for something: unlike a clock it does not count what others do meanwhile. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}

/** How long this thread has worked for something that happens at once. */
export function threadWorkMs(work: () => void): number {
  const before = threadNs()
  work()
  return (threadNs() - before) / 1e6
}

/** How often this looks: what happens between two looks is one piece of work, or some small ones. */
const lookEveryMs = 5

/**
 * The longest that this thread worked without a pause while something was done, which is how long everybody else waited for
 * it. Done again when it is more than `enough`, and of a few times the best: a cold start is not what the work costs.
 */
export async function longestBlockMs(work: () => unknown, enough: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let left = 4; left > 0 && best > enough; left--) best = Math.min(best, await longestBlock(work))
  return Math.round(best)
}

async function longestBlock(work: () => unknown): Promise<number> {
  let [longest, looked] = [0, threadNs()]
  const look = () => {
    const now = threadNs()
    longest = Math.max(longest, now - looked)
    looked = now
  }
  const timer = setInterval(look, lookEveryMs)
  await work()
  look()
  clearInterval(timer)
  return longest / 1e6
}

/** Only Linux tells how long a thread has worked. */
function threadNs(): number {
  if (process.platform !== 'linux') {
    const { user, system } = process.cpuUsage()
    return (user + system) * 1000
  }
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0])
}
