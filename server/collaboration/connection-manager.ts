/** Keeps track of all open connections and connects each one to the room of its draft. */
import type { Logger } from 'pino'
import { NotFound } from '#app/domain/errors.ts'
import { closeCode } from '#app/yjs/protocol.ts'
import type { AccessWatch } from './access-watch.ts'
import { prolongIntervalMs } from './limits.ts'
import { createMessageHandler, requestMissing, startInitialSync } from './message-handler.ts'
import type { Metrics } from './metrics.ts'
import { DraftTooNew, type RoomRegistry } from './registry.ts'
import type { Room } from './room.ts'
import type { Connection } from './transport/connection.ts'
import type { SyncSessions } from './transport/gateway.ts'

export interface ConnectionManagerOptions {
  readonly registry: RoomRegistry
  readonly sessions: SyncSessions
  readonly metrics: Metrics
  readonly log: Logger
}

export class ConnectionManager {
  readonly #options: ConnectionManagerOptions
  readonly #connections = new Set<Connection>()
  readonly #prolongedAt = new Map<string, number>()
  accessWatch: AccessWatch | null = null

  constructor(options: ConnectionManagerOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#connections.size
  }

  add(connection: Connection): void {
    const { metrics, log } = this.#options
    this.#connections.add(connection)
    this.accessWatch?.watch(connection)
    metrics.connectionsOpened++
    connection.onClosed = () => this.#remove(connection, null)
    connection.onProblem = (problem, isClientError) => {
      const { draftId, identity } = connection
      const about = { draft: draftId, person: identity.person.id }
      if (isClientError) metrics.countRefused(problem)
      if (isClientError) log.warn({ ...about, reason: String(problem) }, 'an update was refused')
      else log.error({ ...about, err: problem }, 'a message could not be handled')
    }
    void this.#joinRoom(connection)
  }

  /** Called when somebody who could only read may write from now on. */
  onMayWrite(connection: Connection): void {
    const room = this.#options.registry.find(connection.draftId)
    if (room?.connections.has(connection)) requestMissing(room, connection)
  }

  heartbeat(now: number): void {
    for (const connection of this.#connections) connection.heartbeat(now)
    this.#prolong(now)
  }

  closeAll(code: number): void {
    for (const connection of this.#connections) connection.close(code)
  }

  async #joinRoom(connection: Connection): Promise<void> {
    const { registry, log } = this.#options
    let room: Room
    try {
      room = await registry.open(connection.draftId)
    } catch (problem) {
      if (problem instanceof NotFound) return connection.close(closeCode.notFound)
      if (!(problem instanceof DraftTooNew)) log.warn({ err: problem }, 'a draft could not be opened')
      return connection.close(closeCode.tryAgain)
    }
    if (!connection.isOpen) return
    if (connection.schemaVersion < room.schemaVersion) return connection.close(closeCode.schemaTooOld)
    room.connections.add(connection)
    connection.onClosed = () => this.#remove(connection, room)
    connection.start(createMessageHandler(room))
    startInitialSync(room, connection)
  }

  #remove(connection: Connection, room: Room | null): void {
    this.#connections.delete(connection)
    this.accessWatch?.unwatch(connection)
    if (room) this.#options.registry.disconnect(room, connection)
  }

  /** Prolongs the sessions of people who write, although they load no pages. */
  #prolong(now: number): void {
    for (const { lastUpdateAt, identity } of this.#connections) {
      // the upgrade prolonged the session, too
      const last = this.#prolongedAt.get(identity.sessionId) ?? identity.checkedAt
      if (lastUpdateAt <= last || now - last < prolongIntervalMs) continue
      this.#prolongedAt.set(identity.sessionId, now)
      // when it fails, the next update tries again
      this.#options.sessions
        .prolong(identity.sessionId)
        .catch(() => this.#prolongedAt.delete(identity.sessionId))
    }
    for (const [sessionId, at] of this.#prolongedAt)
      if (now - at > 2 * prolongIntervalMs) this.#prolongedAt.delete(sessionId)
  }
}
