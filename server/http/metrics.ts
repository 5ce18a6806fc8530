/**
 * `/metrics` for Prometheus. There is no such address unless a token is set: a proxy on the same machine makes everybody
 * look as if they asked from there, so that no address of a client is proof.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import type { ServerMetrics } from '#server/monitoring/metrics.ts'

export const metricsPath = '/metrics'

export interface MetricsAccess {
  readonly token: string
  readonly metrics: ServerMetrics
}

export function metricsRoute({ token, metrics }: MetricsAccess): RequestHandler {
  return Router({ strict: true, caseSensitive: true }).get(metricsPath, async (req, res) => {
    res.set('Cache-Control', 'no-store')
    if (!isSame(req.get('Authorization') ?? '', `Bearer ${token}`)) {
      res.status(401).set('WWW-Authenticate', 'Bearer').type('text').send('The token is missing or wrong.\n')
      return
    }
    const text = await metrics.read()
    res.set('Content-Type', metrics.contentType).send(text)
  })
}

/** Counts what is answered after it; probes before it would hide how long people wait. */
export function countRequests({ metrics }: MetricsAccess): RequestHandler {
  return (req, res, next) => {
    const start = performance.now()
    res.once('finish', () => {
      metrics.countRequest(req.method, res.statusCode, (performance.now() - start) / 1000)
    })
    next()
  }
}

/** How long the comparison takes tells nothing about the token. */
function isSame(sent: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(sent), digest(expected))
}
