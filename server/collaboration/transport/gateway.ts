/**
 * The door. In this order, and before anything is read from the socket: exact path and exact Origin, how many sockets
 * there are, who it is, whether the draft is theirs to read, whether their editor is new enough; then 101.
 *
 * A browser cannot see the status of a refused upgrade, so whoever follows our own pages is told why by a close code:
 * the handshake is completed and the socket closed, without a room and without reading a message.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import { addressParam, closeCode } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import { maxMessageBytes, type SyncLimits, upgradeWithinMs } from '#server/collaboration/limits.ts'
import { readable } from '#server/collaboration/readable-draft.ts'
import { Connection, type ConnectionOptions } from './connection.ts'
import { Census } from './connection-limiter.ts'
import { turnAway } from './reject-upgrade.ts'
import { Line } from './socket-transport.ts'

/** Who sends this Cookie header, and whether a session still holds. */
export interface SyncSessions {
  validate(cookieHeader: string | null | undefined): Promise<{ person: Person; sessionId: string } | null>
  check(sessionId: string): Promise<Person | null>
  prolong(sessionId: string): Promise<void>
}

export interface GatewayOptions {
  readonly db: Db
  readonly sessions: SyncSessions
  readonly origins: readonly string[]
  readonly addressOf: (req: IncomingMessage) => string
  readonly limits: SyncLimits
  readonly log: Logger
  /** The connection is through; its first messages wait until it is started. */
  readonly enter: (connection: Connection) => void
}

interface Asked {
  readonly draftId: string
  readonly schemaVersion: number
  readonly speaksOurs: boolean
  /** Whose text the editor holds, as far as it says. */
  readonly personId: string | null
}

type Admitted = Omit<ConnectionOptions, 'limits'>

const pathPattern = /^\/sync\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\?([^#]*))?$/

export class Gateway {
  readonly #options: GatewayOptions
  readonly #census: Census
  #isClosed = false
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  })

  constructor(options: GatewayOptions) {
    this.#options = options
    this.#census = new Census(options.limits)
  }

  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    // without a listener an error on a socket that nobody has taken over ends the process
    socket.on('error', () => socket.destroy())
    const asked = parse(req.url ?? '')
    if (this.#isClosed) refuse(socket, '503 Service Unavailable')
    else if (!asked) refuse(socket, '404 Not Found')
    else if (!this.#options.origins.includes(req.headers.origin ?? '')) refuse(socket, '403 Forbidden')
    else void this.#admit(req, socket, head, asked)
  }

  /** From now on nobody comes in. */
  close(): void {
    this.#isClosed = true
  }

  async #admit(req: IncomingMessage, socket: Duplex, head: Buffer, asked: Asked): Promise<void> {
    const address = this.#options.addressOf(req)
    const leave = this.#census.enter(address)
    socket.once('close', leave)
    let verdict: Admitted | number
    try {
      verdict = leave === Census.full ? closeCode.tooFast : await inTime(this.#judge(req, socket, asked))
    } catch (problem) {
      this.#options.log.warn({ err: problem }, 'a socket could not be let in')
      return refuse(socket, '503 Service Unavailable')
    }
    if (this.#isClosed) socket.destroy()
    if (socket.destroyed) return
    if (typeof verdict === 'number') turnAway(req, socket, verdict)
    else this.#server.handleUpgrade(req, socket, head, (ws) => this.#through(ws, socket, verdict))
  }

  /** What comes in, or the code to close with. */
  async #judge(req: IncomingMessage, socket: Duplex, asked: Asked): Promise<Admitted | number> {
    const { db, sessions } = this.#options
    const askedAt = Date.now()
    const signedIn = await sessions.validate(req.headers.cookie)
    if (!signedIn) return closeCode.signedOut
    // somebody else has signed in meanwhile in another tab: what this one holds is not hers to send
    if (asked.personId && asked.personId !== signedIn.person.id) return closeCode.signedOut
    // what somebody may not read is not there
    const access = await readable(db, signedIn.person, asked.draftId)
    if (!access) return closeCode.noDraft
    if (asked.schemaVersion < documentSchemaVersion) return closeCode.schemaTooOld
    // built by a newer node than this one, which will not know what it writes
    if (asked.schemaVersion > documentSchemaVersion) return closeCode.tryAgain
    const leave = this.#census.enterPerson(signedIn.person.id)
    socket.once('close', leave)
    if (leave === Census.full) return closeCode.tooFast
    return { ...asked, who: { ...signedIn, access, askedAt } }
  }

  #through(ws: WebSocket, socket: Duplex, admitted: Admitted): void {
    const { enter, limits } = this.#options
    enter(new Connection(new Line(ws, socket, limits), { ...admitted, limits }))
  }
}

function parse(url: string): Asked | null {
  const [, draftId, query = ''] = pathPattern.exec(url) ?? []
  if (draftId === undefined) return null
  const params = new URLSearchParams(query)
  const schema = params.get(addressParam.schema) ?? ''
  return {
    draftId,
    // an editor that does not say what it knows is taken for the oldest
    schemaVersion: /^\d{1,6}$/.test(schema) ? Number(schema) : 0,
    speaksOurs: params.get(addressParam.ours) === '1',
    personId: params.get(addressParam.person),
  }
}

function refuse(socket: Duplex, status: string): void {
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const done = new AbortController()
  const tooLate = wait(upgradeWithinMs, undefined, { signal: done.signal }).then(() => {
    throw new Error('who and what took too long to look up')
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    done.abort()
    tooLate.catch(() => {})
  }
}
