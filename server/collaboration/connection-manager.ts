/** Between the door and the rooms: who comes in, who is there, who leaves. */
import type { Logger } from 'pino'
import { NotFound } from '#app/domain/errors.ts'
import { closeCode } from '#app/yjs/protocol.ts'
import type { AccessWatch } from './access-watch.ts'
import { prolongEveryMs } from './limits.ts'
import { ask, reception, welcome } from './message-handler.ts'
import type { Counters } from './metrics.ts'
import { DraftTooNew, type Registry } from './registry.ts'
import type { Room } from './room.ts'
import type { Connection } from './transport/connection.ts'
import type { SyncSessions } from './transport/gateway.ts'

export interface LobbyOptions {
  readonly registry: Registry
  readonly sessions: SyncSessions
  readonly counters: Counters
  readonly log: Logger
}

export class Lobby {
  readonly #options: LobbyOptions
  readonly #connections = new Set<Connection>()
  readonly #prolongedAt = new Map<string, number>()
  watch: AccessWatch | null = null

  constructor(options: LobbyOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#connections.size
  }

  enter(connection: Connection): void {
    const { counters, log } = this.#options
    this.#connections.add(connection)
    this.watch?.watch(connection)
    counters.opened++
    connection.onClosed = () => this.#left(connection, null)
    connection.onProblem = (problem, isTheirs) => {
      const { draftId, who } = connection
      const about = { draft: draftId, person: who.person.id }
      if (isTheirs) counters.refused(problem)
      if (isTheirs) log.warn({ ...about, reason: String(problem) }, 'an update was refused')
      else log.error({ ...about, err: problem }, 'a message could not be dealt with')
    }
    void this.#join(connection)
  }

  /** Somebody who could only read may write from now on. */
  mayWriteNow(connection: Connection): void {
    const room = this.#options.registry.find(connection.draftId)
    if (room?.connections.has(connection)) ask(room, connection)
  }

  beat(now: number): void {
    for (const connection of this.#connections) connection.beat(now)
    this.#prolong(now)
  }

  closeAll(code: number): void {
    for (const connection of this.#connections) connection.close(code)
  }

  async #join(connection: Connection): Promise<void> {
    const { registry, log } = this.#options
    let room: Room
    try {
      room = await registry.enter(connection.draftId)
    } catch (problem) {
      if (problem instanceof NotFound) return connection.close(closeCode.noDraft)
      if (!(problem instanceof DraftTooNew)) log.warn({ err: problem }, 'a draft could not be opened')
      return connection.close(closeCode.tryAgain)
    }
    if (!connection.isOpen) return
    if (connection.schemaVersion < room.schemaVersion) return connection.close(closeCode.schemaTooOld)
    room.connections.add(connection)
    connection.onClosed = () => this.#left(connection, room)
    connection.start(reception(room))
    welcome(room, connection)
  }

  #left(connection: Connection, room: Room | null): void {
    this.#connections.delete(connection)
    this.watch?.forget(connection)
    if (room) this.#options.registry.leave(room, connection)
  }

  /** A session counts as in use while somebody writes through it. */
  #prolong(now: number): void {
    for (const { lastEditAt, who } of this.#connections) {
      // letting somebody in counted, too
      const last = this.#prolongedAt.get(who.sessionId) ?? who.askedAt
      if (lastEditAt <= last || now - last < prolongEveryMs) continue
      this.#prolongedAt.set(who.sessionId, now)
      // when it fails, the next edit tries again
      this.#options.sessions.prolong(who.sessionId).catch(() => this.#prolongedAt.delete(who.sessionId))
    }
    for (const [sessionId, at] of this.#prolongedAt)
      if (now - at > 2 * prolongEveryMs) this.#prolongedAt.delete(sessionId)
  }
}
