/**
 * The whole server, put together in one place: nothing else opens a pool, a room or a port. Routes are
 * handed these parts with every request and never import an instance, so that a test can put together another.
 */
import type { Logger } from 'pino'
import { CannotStart } from '#db/cannot-start.ts'
import { connect, type Db } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { NotificationListener } from '#db/notification-listener.ts'
import { refuseOldPostgres } from '#db/postgres/version.ts'
import { waitForPostgres } from '#db/postgres/wait-for-postgres.ts'
import { hasDemoWorld } from '#db/seed/demo/seed.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { loadCommonPasswords } from '#server/accounts/common-passwords.ts'
import { createKnownDevices } from '#server/accounts/known-devices.ts'
import { createPasswords } from '#server/accounts/passwords.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import type { Env } from '#server/env.ts'
import { addressBehind } from '#server/http/addresses/client-address.ts'
import { createApp, type Web } from '#server/http/app.ts'
import { PageCache } from '#server/http/caching/page-cache.ts'
import { createCookies } from '#server/http/cookies.ts'
import { listen } from '#server/http/listen.ts'
import { createRequestLog } from '#server/http/request-log.ts'
import { type Blocked, watchEventLoop } from '#server/monitoring/event-loop.ts'
import type { Services } from '#server/services.ts'
import { createRateLimits } from './accounts/rate-limit.ts'
import { DocumentWorkers } from './collaboration/documents/document-workers.ts'
import { createSync } from './collaboration/index.ts'
import type { SyncMetrics } from './collaboration/metrics.ts'
import { startJobs } from './jobs/jobs.ts'
import { createProductHandlers, recurringJobs } from './jobs/product-jobs.ts'
import { createMetrics } from './monitoring/metrics.ts'
import { createSmtpTransport } from './notifications/mail-transport.ts'
import { logMailServerStatus, watchTransport } from './notifications/mail-watch.ts'
import { dictionary } from './search/language/dictionary.ts'
import { Suggestions } from './search/suggestions.ts'
import { prepareSynonyms } from './search/synonyms.ts'

export interface Running {
  /** The address for people. */
  origin: string
  port: number
  services: Services
  /** Numbers since the start, for whoever measures. */
  metrics: () => { collaboration: SyncMetrics; eventLoop: Blocked }
  /** Finishes what is under way, saves everything, lets go of the database. */
  stop: () => Promise<void>
}

/** @param prepare what has to be in the database before anybody is answered */
export async function start(
  env: Env,
  web: Web,
  log: Logger,
  prepare: (db: Db) => Promise<void> = async () => {},
): Promise<Running> {
  const http = await listen(env)
  const origins = originsOf(env, http.port)
  const origin = origins[0] ?? ''

  await waitForPostgres(env.databaseUrl, log)
  await refuseOldPostgres(env.databaseUrl, log)
  await migrate(env.databaseUrl)
  const db = connect(env.databaseUrl)
  if (env.mode === 'production') await refuseDemoWorld(db)
  await seedOrganisations(db)
  await prepare(db)

  const cookies = createCookies(origin)
  const sessions = createSessions(db)
  const passwords = createPasswords()
  // here they hold up nobody
  await loadCommonPasswords()
  dictionary()
  const limits = createRateLimits(db)
  const devices = createKnownDevices(env.sessionKey)
  const documents = new DocumentWorkers()
  const listener = new NotificationListener({
    url: env.databaseUrl,
    db,
    onProblem: (problem) => log.warn({ err: problem }, 'notifications were missed and are caught up with'),
  })
  const sync = createSync({
    db,
    documents,
    listener,
    url: env.databaseUrl,
    sessions,
    readSessionId: cookies.readSessionId,
    origins,
    addressOf: addressBehind(env.trustProxy),
    log,
  })

  const pages = new PageCache()
  const dropPages = () => pages.clear()
  listener.subscribe(['published_changed'], { onNotification: dropPages, onGap: dropPages })
  await listener.open()

  // the first search knows what means the same, too
  await prepareSynonyms(db)
  const suggestions = new Suggestions(db, log)
  await suggestions.refresh()

  const mail = env.mail && watchTransport(createSmtpTransport({ ...env.mail, origin }))
  if (mail) void logMailServerStatus(mail, log)
  const handlers = createProductHandlers({ db, documents, origin, transport: mail })
  const jobs = startJobs({ db, handlers, recurring: recurringJobs, log })

  const services: Services = {
    db,
    sessions,
    passwords,
    limits,
    devices,
    drafts: sync.drafts,
    documents,
    origin,
    operator: env.operator,
    mail,
    suggestions,
  }
  const { sessionKey, trustProxy } = env
  const requests = createRequestLog(log)
  // who would be kept waiting comes from here on; what was done before is how long a start takes
  const eventLoop = watchEventLoop(log, requests.recent)
  const metrics =
    env.metricsToken === null
      ? null
      : {
          token: env.metricsToken,
          metrics: createMetrics({ db, collaboration: sync.metrics, eventLoop: () => eventLoop.blocked }),
        }
  const options = { services, cookies, web, pages, requests, origins, sessionKey, trustProxy, metrics, log }
  http.serve(createApp(options), sync.handleUpgrade)

  return {
    origin,
    port: http.port,
    services,
    metrics: () => ({ collaboration: sync.metrics(), eventLoop: eventLoop.blocked }),
    async stop() {
      eventLoop.stop()
      // open sockets keep a server from draining
      await Promise.all([http.drain(), sync.close()])
      await jobs.stop()
      documents.close()
      await listener.close()
      mail?.close()
      await db.destroy()
    },
  }
}

/** Its accounts share a password that stands in the sources. */
async function refuseDemoWorld(db: Db): Promise<void> {
  if (!(await hasDemoWorld(db))) return
  await db.destroy()
  throw new CannotStart(
    'DATABASE_URL: this database holds the world of examples of `npm start`; use another one',
  )
}

/** Every spelling of our address that a browser may send; links use the first. */
function originsOf({ origin }: Env, port: number): string[] {
  if (origin) return [origin]
  return ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port}`)
}
