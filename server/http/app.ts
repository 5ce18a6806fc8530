/** The order in which a request is looked at. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Services } from '#server/services.ts'
import { acceptable } from './acceptable.ts'
import { allowedMethods } from './allowed-methods.ts'
import { redirectToCanonical } from './canonical-address.ts'
import type { Cookies } from './cookies.ts'
import { errorHandler } from './error-handler.ts'
import { health } from './health.ts'
import { originAmong } from './origin.ts'
import type { PageCache } from './page-cache.ts'
import { createReadLimit } from './read-limit.ts'
import { refuse } from './refusal.ts'
import { type Build, remix } from './remix.ts'
import { requestContext } from './request-context.ts'
import type { RequestLog } from './request-log.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

/** Where pages and files come from: the finished build, or Vite while developing. */
export interface Web {
  build: Build
  files: RequestHandler
  /** Vite puts scripts of its own into pages. */
  relaxed?: RequestHandler
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
  if (web.relaxed) app.use(web.relaxed)
  app.use(acceptable)
  app.use('/health', health(services.db, log))
  app.use(sameOriginOnly(origins))
  app.use(compression())
  app.use(web.files)
  app.use(redirectToCanonical)
  app.use(allowedMethods(web.build))
  const readLimit = createReadLimit(log, sessionKey)
  const contextOf = requestContext({ services, cookies, log, sessionKey })
  app.all('*', remix({ build: web.build, originOf, contextOf, cookies, pages, readLimit }))
  app.use(errorHandler(log))
  return app
}

/** The finished files: those with a hash in their name for ever, the others for an hour. */
export function builtFiles(folder: string): RequestHandler {
  const router = express.Router()
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  // a page that was open during an update asks for what is no more: no page, and never kept
  router.use('/assets', (_req, res) => refuse(res, 404))
  // asking the disk about every page would cost more than a finished page does
  const others = new Set(otherFilesIn(folder))
  const file = express.static(folder, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore' })
  router.use((req, res, next) => (others.has(req.path) ? file(req, res, next) : next()))
  return router
}

function otherFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .filter((path) => !path.startsWith('/assets/'))
}
