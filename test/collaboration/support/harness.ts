/** Starts real sync servers with real sessions for the tests, and opens raw websockets to them. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import { type CaseKind, documentSchemaVersion } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { NotificationListener } from '#db/notification-listener.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { createSync, type Sync, type SyncOptions } from '#server/collaboration/index.ts'
import { createCookies } from '#server/http/cookies.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { signedInCookie } from '#test/support/http/cookies.ts'

export interface Node {
  readonly sync: Sync
  readonly origin: string
  readonly port: number
  /** Signs the person in and returns the Cookie header. */
  cookie(person: Person): Promise<string>
  close(): Promise<void>
}

export interface NodeOptions extends Pick<SyncOptions, 'limits'> {
  readonly port?: number
}

export async function startNode(db: Db, url: string, options: NodeOptions = {}): Promise<Node> {
  const http = createServer((_req, res) => res.end())
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const sessions = createSessions(db)
  const log = pino({ level: process.env.SYNC_LOG ?? 'silent' })
  const limits = options.limits ? { limits: options.limits } : {}
  const { readSessionId } = createCookies(origin)
  const listener = new NotificationListener({ url, db, onProblem: (problem) => log.warn({ err: problem }) })
  const sync = createSync({
    listener,
    db,
    url,
    documents,
    sessions,
    readSessionId,
    origins: [origin],
    log,
    ...limits,
  })
  await listener.open()
  http.on('upgrade', (req, socket, head) => sync.handleUpgrade(req, socket, head))
  return {
    sync,
    origin,
    port,
    async cookie(person) {
      return signedInCookie(origin, await sessions.start(person.id, { userAgent: null, replaces: null }))
    },
    async close() {
      await sync.close()
      await listener.close()
      await closeServer(http)
    },
  }
}

function closeServer(http: Server): Promise<void> {
  http.closeAllConnections()
  return new Promise((resolve) => http.close(() => resolve()))
}

/** Inserts an empty draft. */
export async function newDraft(
  db: Db,
  { by, in: organisation, kind = 'case_study' }: { by: Person; in: { id: string }; kind?: CaseKind },
): Promise<string> {
  const { id } = await db
    .insertInto('cases')
    .values({ kind, organisation_id: organisation.id, created_by: by.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface SocketOptions {
  readonly origin?: string | null
  readonly cookie?: string
  readonly schema?: number | null
  readonly extensions?: boolean
  /** The person whose text the editor says it holds. */
  readonly of?: string
  readonly path?: string
}

export function addressOf(
  node: Node,
  draftId: string,
  { schema, extensions, of, path }: SocketOptions = {},
): string {
  const params = new URLSearchParams()
  if (schema !== null) params.set('schema', String(schema ?? documentSchemaVersion))
  if (extensions) params.set('extensions', '1')
  if (of) params.set('person', of)
  return `ws://127.0.0.1:${node.port}${path ?? `/sync/${draftId}`}?${params}`
}

/** A raw websocket, as a browser would open it from the product's own pages. */
export function openSocket(node: Node, draftId: string, options: SocketOptions = {}): WebSocket {
  const { origin = node.origin, cookie } = options
  const headers = { ...(origin === null ? {} : { origin }), ...(cookie ? { cookie } : {}) }
  return new WebSocket(addressOf(node, draftId, options), { headers })
}

/** The code that the socket is closed with. */
export function closed(socket: WebSocket): Promise<number> {
  return new Promise((resolve, reject) => {
    socket.on('close', resolve)
    socket.on('unexpected-response', (_req, res) => {
      reject(new Error(`HTTP ${res.statusCode}`))
      socket.terminate()
    })
    socket.on('error', () => {})
  })
}

/** Resolves when `holds` is true. It is polled, because what it looks at may be in another process. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
