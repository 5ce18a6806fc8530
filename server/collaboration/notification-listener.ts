/**
 * Receives notifications from PostgreSQL. A connection that was lost silently would go unnoticed for hours, so the process
 * sends itself heartbeats through the database and reconnects when they do not arrive.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { type Listening, listen } from '#db/listen.ts'

/** A dead connection is detected and replaced after two missed heartbeats. */
const heartbeatIntervalMs = 5_000
const heartbeatChannel = 'heartbeat'

export interface NotificationListenerOptions {
  readonly url: string
  readonly db: Db
  readonly channels: readonly string[]
  readonly onNotification: (channel: string, payload: string) => void
  /** Called when notifications may have been missed. */
  readonly onGap: () => void
  readonly onProblem: (problem: unknown) => void
}

export class NotificationListener {
  readonly #options: NotificationListenerOptions
  #listening: Listening | null = null
  #lastReceivedAt = Date.now()
  #timer: NodeJS.Timeout | null = null
  #isSendingHeartbeat = false

  constructor(options: NotificationListenerOptions) {
    this.#options = options
  }

  async open(): Promise<void> {
    await this.#listen()
    this.#timer = setInterval(() => void this.#sendHeartbeat(), heartbeatIntervalMs)
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    await this.#listening?.close()
  }

  async #listen(): Promise<void> {
    const { url, channels, onNotification, onGap } = this.#options
    const receive = (channel: string, payload: string) => {
      this.#lastReceivedAt = Date.now()
      if (channel !== heartbeatChannel) onNotification(channel, payload)
    }
    this.#listening = await listen(url, [...channels, heartbeatChannel], receive, onGap)
    this.#lastReceivedAt = Date.now()
  }

  async #sendHeartbeat(): Promise<void> {
    if (this.#isSendingHeartbeat) return
    this.#isSendingHeartbeat = true
    try {
      await sql`select pg_notify(${heartbeatChannel}, '')`.execute(this.#options.db)
      if (Date.now() - this.#lastReceivedAt > 2 * heartbeatIntervalMs) await this.#reconnect()
    } catch (problem) {
      // the database is unavailable; both connections are restored by themselves
      this.#options.onProblem(problem)
    }
    this.#isSendingHeartbeat = false
  }

  async #reconnect(): Promise<void> {
    const dead = this.#listening
    this.#listening = null
    // closing a dead connection may never finish, so it is not awaited
    dead?.close().catch(() => {})
    await this.#listen()
  }
}
