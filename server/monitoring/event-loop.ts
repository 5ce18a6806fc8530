/**
 * One thread answers everybody: whoever keeps it busy stops all others. This notices when it was busy for too long, says so
 * with what was going on, and counts it.
 */
import type { Logger } from 'pino'

export interface Blocked {
  /** How often it was busy for longer than `blockedMs`. */
  readonly times: number
  /** All together, and the longest of them. */
  readonly ms: number
  readonly longestMs: number
}

export interface EventLoopWatch {
  readonly blocked: Blocked
  stop(): void
}

/** Somebody who types sees a delay from here on. */
export const blockedMs = 100
/** Often enough to say when it began; a timer costs some microseconds. */
const lookEveryMs = 20

/** Far less work than was waited: not our code but the machine was busy, or asleep. */
export function blockedLevel({ ms, cpuMs }: { ms: number; cpuMs: number }): 'info' | 'warn' {
  return cpuMs < ms / 2 ? 'info' : 'warn'
}

/** `recent` names the requests that were being answered since it was last called. */
export function watchEventLoop(log: Logger, recent: () => readonly object[]): EventLoopWatch {
  let [times, total, longest] = [0, 0, 0]
  let lookedAt = performance.now()
  let used = process.cpuUsage()
  const timer = setInterval(() => {
    const now = performance.now()
    const ms = Math.round(now - lookedAt - lookEveryMs)
    const requests = recent()
    const before = used
    lookedAt = now
    used = process.cpuUsage()
    if (ms < blockedMs) return
    times++
    total += ms
    longest = Math.max(longest, ms)
    const cpuMs = Math.round((used.user + used.system - before.user - before.system) / 1000)
    log[blockedLevel({ ms, cpuMs })]({ ms, cpuMs, requests }, 'the event loop was blocked')
  }, lookEveryMs)
  timer.unref()
  return {
    get blocked() {
      return { times, ms: total, longestMs: longest }
    },
    stop: () => clearInterval(timer),
  }
}
