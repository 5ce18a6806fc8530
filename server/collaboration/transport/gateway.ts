/**
 * Accepts or rejects websocket upgrades. Checked in this order, before anything is read from the socket: exact path, exact
 * Origin, number of sockets, session, permission to read the draft, schema version of the editor.
 *
 * A page cannot see the HTTP status of a failed upgrade, so from the session check on the handshake is completed and the
 * reason sent as a close code (reject-upgrade.ts).
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import { addressParam, closeCode } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import { maxMessageBytes, type SyncLimits, upgradeTimeoutMs } from '#server/collaboration/limits.ts'
import { readableDraft } from '#server/collaboration/readable-draft.ts'
import { withTimeout } from '#server/with-timeout.ts'
import { Connection, type ConnectionOptions } from './connection.ts'
import { ConnectionLimiter } from './connection-limiter.ts'
import { rejectUpgrade } from './reject-upgrade.ts'
import { SocketTransport } from './socket-transport.ts'

/** Looks up sessions by the secret in a cookie, or by their own id. */
export interface SyncSessions {
  validate(id: string | null): Promise<{ person: Person; sessionId: string } | null>
  checkAll(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Person>>
  prolong(sessionId: string): Promise<void>
}

export interface GatewayOptions {
  readonly db: Db
  readonly sessions: SyncSessions
  /** The session's id in a Cookie header. */
  readonly readSessionId: (cookieHeader: string | undefined) => string | null
  readonly origins: readonly string[]
  readonly addressOf: (req: IncomingMessage) => string
  readonly limits: SyncLimits
  readonly log: Logger
  /** Called with an accepted connection; its messages wait until it is started. */
  readonly onConnection: (connection: Connection) => void
}

interface UpgradeRequest {
  readonly draftId: string
  readonly schemaVersion: number
  readonly supportsExtensions: boolean
  /** Whose text the editor holds, if it says so. */
  readonly personId: string | null
}

type Authorised = Omit<ConnectionOptions, 'limits'>

const pathPattern = /^\/sync\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\?([^#]*))?$/

export class Gateway {
  readonly #options: GatewayOptions
  readonly #limiter: ConnectionLimiter
  #isClosed = false
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  })

  constructor(options: GatewayOptions) {
    this.#options = options
    this.#limiter = new ConnectionLimiter(options.limits)
  }

  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    // without a listener an error on a socket that nobody has taken over ends the process
    socket.on('error', () => socket.destroy())
    const request = parseRequest(req.url ?? '')
    if (this.#isClosed) respondAndClose(socket, '503 Service Unavailable')
    else if (!request) respondAndClose(socket, '404 Not Found')
    else if (!this.#options.origins.includes(req.headers.origin ?? ''))
      respondAndClose(socket, '403 Forbidden')
    else void this.#accept(req, socket, head, request)
  }

  /** From now on every upgrade is rejected. */
  close(): void {
    this.#isClosed = true
  }

  async #accept(req: IncomingMessage, socket: Duplex, head: Buffer, request: UpgradeRequest): Promise<void> {
    const address = this.#options.addressOf(req)
    const release = this.#limiter.acquire(address)
    if (!release) return rejectUpgrade(req, socket, closeCode.tooFast)
    socket.once('close', release)
    let result: Authorised | number
    try {
      result = await withTimeout(
        this.#authorise(req, socket, request),
        upgradeTimeoutMs,
        'authorising the upgrade took too long',
      )
    } catch (problem) {
      this.#options.log.warn({ err: problem }, 'an upgrade could not be handled')
      return respondAndClose(socket, '503 Service Unavailable')
    }
    if (this.#isClosed) socket.destroy()
    if (socket.destroyed) return
    if (typeof result === 'number') rejectUpgrade(req, socket, result)
    else this.#server.handleUpgrade(req, socket, head, (ws) => this.#connect(ws, socket, result))
  }

  /** The identity of the connection, or the code to close with. */
  async #authorise(
    req: IncomingMessage,
    socket: Duplex,
    request: UpgradeRequest,
  ): Promise<Authorised | number> {
    const { db, sessions, readSessionId } = this.#options
    const checkedAt = Date.now()
    const session = await sessions.validate(readSessionId(req.headers.cookie))
    if (!session) return closeCode.signedOut
    // somebody else has signed in in another tab: the unsent text of this one is not theirs
    if (request.personId && request.personId !== session.person.id) return closeCode.signedOut
    // a draft that the person may not read is reported as not found
    const access = await readableDraft(db, session.person, request.draftId)
    if (!access) return closeCode.notFound
    if (access === 'deleted') return closeCode.deleted
    if (request.schemaVersion < documentSchemaVersion) return closeCode.schemaTooOld
    // built by a newer node; this one could not validate what it writes
    if (request.schemaVersion > documentSchemaVersion) return closeCode.tryAgain
    const release = this.#limiter.acquireForPerson(session.person.id)
    if (!release) return closeCode.tooFast
    socket.once('close', release)
    return { ...request, identity: { ...session, access, checkedAt } }
  }

  #connect(ws: WebSocket, socket: Duplex, authorised: Authorised): void {
    const { onConnection, limits } = this.#options
    onConnection(new Connection(new SocketTransport(ws, socket, limits), { ...authorised, limits }))
  }
}

function parseRequest(url: string): UpgradeRequest | null {
  const [, draftId, query = ''] = pathPattern.exec(url) ?? []
  if (draftId === undefined) return null
  const params = new URLSearchParams(query)
  const schema = params.get(addressParam.schema) ?? ''
  return {
    draftId,
    // an editor that does not name its schema version counts as the oldest
    schemaVersion: /^\d{1,6}$/.test(schema) ? Number(schema) : 0,
    supportsExtensions: params.get(addressParam.extensions) === '1',
    personId: params.get(addressParam.person),
  }
}

function respondAndClose(socket: Duplex, status: string): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}
