/**
 * Receives the notifications of PostgreSQL, for the whole process on one connection. A network may swallow a connection
 * without a word, so it is asked for an answer several times a second; one that does not answer is replaced, and whoever
 * subscribed is told to look up what it may have missed. All of that fits into the two seconds in which a publication or
 * a revoked right must be felt everywhere.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { type Db, distrustConnections } from './connect.ts'
import { PostgresConnection } from './postgres/connection.ts'
import { isSilence } from './postgres/connection-failed.ts'

export interface Subscriber {
  onNotification(channel: string, payload: string): void
  /** Called after each new connection, the first included: what was notified before it was missed. */
  onGap(): void
}

export interface NotificationListenerOptions {
  readonly url: string
  /** What its subscribers look things up in. */
  readonly db: Db
  readonly onProblem: (problem: unknown) => void
}

const heartbeatIntervalMs = 250
/** An answer takes a millisecond, and on the busiest machine far less than this. */
const heartbeatTimeoutMs = 750
/** While the database is away it is tried again this often. */
const retryAfterMs = 250
/** Starting may take its time. */
const openTimeoutMs = 10_000

export class NotificationListener {
  readonly #options: NotificationListenerOptions
  readonly #subscribers = new Map<string, Set<Subscriber>>()
  readonly #closing = new AbortController()
  #running: Promise<void> | null = null

  constructor(options: NotificationListenerOptions) {
    this.#options = options
  }

  /** Only before `open`. */
  subscribe(channels: readonly string[], subscriber: Subscriber): void {
    for (const channel of channels) {
      const subscribers = this.#subscribers.get(channel) ?? new Set()
      this.#subscribers.set(channel, subscribers.add(subscriber))
    }
  }

  /** Resolves once it listens. */
  async open(): Promise<void> {
    const deadline = Date.now() + openTimeoutMs
    for (;;) {
      try {
        this.#running = this.#run(await this.#connect())
        return
      } catch (problem) {
        if (Date.now() > deadline) throw problem
        await wait(retryAfterMs)
      }
    }
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#running
  }

  async #run(first: PostgresConnection): Promise<void> {
    let connection: PostgresConnection | null = first
    while (connection) {
      const problem = await this.#untilLost(connection)
      if (this.#closing.signal.aborted) return connection.end()
      this.#options.onProblem(problem)
      connection.destroy()
      connection = await this.#reconnect(isSilence(problem))
    }
  }

  /** Resolves with the reason when the connection is lost. */
  async #untilLost(connection: PostgresConnection): Promise<unknown> {
    try {
      for (;;) {
        await wait(heartbeatIntervalMs, undefined, { signal: this.#closing.signal })
        await connection.query('select')
      }
    } catch (problem) {
      return problem
    }
  }

  async #reconnect(afterSilence: boolean): Promise<PostgresConnection | null> {
    while (!this.#closing.signal.aborted) {
      try {
        return await this.#connect(afterSilence)
      } catch {
        await wait(retryAfterMs, undefined, { signal: this.#closing.signal }).catch(() => {})
      }
    }
    return null
  }

  async #connect(afterSilence = false): Promise<PostgresConnection> {
    const connection = new PostgresConnection(this.#options.url, {
      settings: { application_name: 'erfa listen' },
      answerTimeoutMs: heartbeatTimeoutMs,
      onNotification: (channel, payload) => {
        for (const subscriber of this.#subscribers.get(channel) ?? [])
          this.#call(() => subscriber.onNotification(channel, payload))
      },
    })
    try {
      await connection.query([...this.#subscribers.keys()].map((channel) => `listen ${channel}`).join(';'))
    } catch (problem) {
      connection.destroy()
      throw problem
    }
    // they came the same way, and that they are swallowed too would be noticed much later
    if (afterSilence) distrustConnections(this.#options.db)
    const subscribers = new Set([...this.#subscribers.values()].flatMap((some) => [...some]))
    for (const subscriber of subscribers) this.#call(() => subscriber.onGap())
    return connection
  }

  /** One subscriber's mistake must cost neither the others nor the connection. */
  #call(handle: () => void): void {
    try {
      handle()
    } catch (problem) {
      this.#options.onProblem(problem)
    }
  }
}
