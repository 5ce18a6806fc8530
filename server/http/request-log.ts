/** One line for each answer, and which requests were under way lately. */
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { loggedPath } from '#server/log.ts'

export interface LateRequest {
  readonly method: string
  readonly path: string
  /** Since it came in. */
  readonly ms: number
}

interface Asked {
  readonly method: string
  readonly url: string
  readonly start: number
}

export interface RequestLog {
  readonly note: RequestHandler
  /** Those that are being answered, and those that were when this was last asked. */
  recent(): LateRequest[]
}

/** Probes ask every few seconds, on every node: their answers would be most of the log. */
const probe = /^\/(health|metrics)\b/
/** A machine that is too busy has thousands: the first ones tell enough. */
const mostNamed = 10

export function createRequestLog(log: Logger): RequestLog {
  const underWay = new Set<Asked>()
  let done: Asked[] = []
  return {
    note(req, res, next) {
      const asked: Asked = { method: req.method, url: req.originalUrl, start: performance.now() }
      underWay.add(asked)
      res.once('close', () => {
        underWay.delete(asked)
        if (done.length < mostNamed) done.push(asked)
      })
      res.once('finish', () => {
        const { method, url, start } = asked
        const path = loggedPath(url)
        const ms = Math.round(performance.now() - start)
        log[probe.test(path) ? 'debug' : 'info']({ method, path, status: res.statusCode, ms }, 'answered')
      })
      next()
    },
    recent() {
      const now = performance.now()
      const named = [...done, ...underWay].slice(0, mostNamed)
      done = []
      return named.map(({ method, url, start }) => ({
        method,
        path: loggedPath(url),
        ms: Math.round(now - start),
      }))
    },
  }
}
