/** The order in which a request is looked at. */
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Services } from '#server/services.ts'
import { redirectToCanonical } from './addresses/canonical-address.ts'
import { originAmong } from './addresses/origin.ts'
import { redirectToOwnOrganisation } from './addresses/own-organisation.ts'
import { allowedMethods } from './allowed-methods.ts'
import type { PageCache } from './caching/page-cache.ts'
import { createReadLimit } from './caching/read-limit.ts'
import type { Cookies } from './cookies.ts'
import { errorHandler } from './error-handler.ts'
import { sameOriginOnly } from './forms/same-origin.ts'
import { health } from './health.ts'
import { countRequests, type MetricsAccess, metricsRoute } from './metrics.ts'
import { rejectBadRequests } from './reject-bad-requests.ts'
import { type Build, remixHandler } from './remix.ts'
import { requestContext } from './request-context.ts'
import type { RequestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'

/** Where pages and files come from: the finished build, or Vite while developing. */
export interface Web {
  build: Build
  files: RequestHandler
  /** Vite puts scripts of its own into pages. */
  relaxHeaders?: RequestHandler
}

export interface HttpOptions {
  services: Services
  cookies: Cookies
  web: Web
  /** Whoever hears that something was published clears it. */
  pages: PageCache
  requests: RequestLog
  /** Every spelling of our own address; the first one is for links. */
  origins: readonly string[]
  sessionKey: string
  trustProxy: number | string
  /** Null where nobody may read them. */
  metrics: MetricsAccess | null
  log: Logger
}

export function createApp({
  services,
  cookies,
  web,
  pages,
  requests,
  origins,
  sessionKey,
  trustProxy,
  metrics,
  log,
}: HttpOptions): Express {
  const app = express()
  const originOf = originAmong(origins)
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.set('trust proxy', trustProxy)
  app.use(requests.note)
  app.use(securityHeaders(originOf))
  if (web.relaxHeaders) app.use(web.relaxHeaders)
  app.use(rejectBadRequests)
  app.use('/health', health(services.db, log))
  if (metrics) app.use(metricsRoute(metrics), countRequests(metrics))
  app.use(sameOriginOnly(origins))
  app.use(compression())
  app.use(web.files)
  app.use(redirectToCanonical)
  app.use(redirectToOwnOrganisation(cookies))
  app.use(allowedMethods(web.build))
  const readLimit = createReadLimit(log, sessionKey)
  const contextOf = requestContext({ services, cookies, log, sessionKey })
  app.all('*', remixHandler({ build: web.build, originOf, contextOf, cookies, pages, readLimit }))
  app.use(errorHandler(log))
  return app
}
