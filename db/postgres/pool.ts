/**
 * The connection pool: what Kysely's own PostgresDialect asks of one. Connections that break are thrown away, and
 * whoever waits gets a new one; nothing is tried again on its own, because only the caller knows whether it may be.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { type ConnectionOptions, PostgresConnection, type QueryResult } from './connection.ts'
import { ConnectionFailed } from './connection-failed.ts'

/** The longest wait for a free connection. */
const acquireWithinMs = 5_000
/** Many networks forget a connection that says nothing, without a word: it is closed long before that. */
const idleMs = 10_000
/** A query that nobody waits for any more must not keep the process from ending. */
const endWithinMs = 5_000

interface Waiting {
  readonly resolve: (connection: PostgresConnection) => void
  readonly reject: (problem: unknown) => void
}

export class ConnectionPool implements PostgresPool {
  readonly #open: () => PostgresConnection
  readonly #most: number
  readonly #all = new Set<PostgresConnection>()
  readonly #idle = new Map<PostgresConnection, NodeJS.Timeout>()
  readonly #waiting = new Set<Waiting>()
  #whenEmpty: (() => void) | null = null
  #isEnded = false

  constructor(url: string, options: ConnectionOptions, most: number) {
    this.#most = most
    this.#open = () => new PostgresConnection(url, { ...options, onClosed: (one) => this.#closed(one) })
  }

  async connect(): Promise<PostgresPoolClient> {
    const connection = await this.#acquire()
    // Kysely's type has room for cursors, which we do not use
    const query = connection.query.bind(connection) as PostgresPoolClient['query']
    return { query, release: () => this.#release(connection) }
  }

  /** One statement on whichever connection is free. */
  async query<R>(text: string, parameters: readonly unknown[] = []): Promise<QueryResult<R>> {
    const connection = await this.#acquire()
    try {
      return await connection.query<R>(text, parameters)
    } finally {
      this.#release(connection)
    }
  }

  /** A connection that takes the same way has gone silent. */
  distrust(): void {
    for (const connection of [...this.#all]) {
      if (this.#idle.has(connection)) connection.destroy()
      else connection.distrust()
    }
  }

  /** From now on there are none; resolves when those that were in use have been given back. */
  async end(): Promise<void> {
    this.#isEnded = true
    for (const { reject } of this.#waiting) reject(new ConnectionFailed('the pool was closed'))
    this.#waiting.clear()
    for (const connection of this.#idle.keys()) void connection.end()
    if (this.#all.size === 0) return
    await new Promise<void>((resolve) => {
      this.#whenEmpty = resolve
      setTimeout(() => {
        for (const connection of this.#all) connection.destroy()
      }, endWithinMs).unref()
    })
  }

  async #acquire(): Promise<PostgresConnection> {
    if (this.#isEnded) throw new ConnectionFailed('the pool was closed')
    return this.#takeIdle() ?? (this.#all.size < this.#most ? this.#another() : await this.#turn())
  }

  /** The one used last: the others get old enough to be closed. */
  #takeIdle(): PostgresConnection | undefined {
    const connection = [...this.#idle.keys()].at(-1)
    if (!connection) return undefined
    clearTimeout(this.#idle.get(connection))
    this.#idle.delete(connection)
    return connection
  }

  #another(): PostgresConnection {
    const connection = this.#open()
    this.#all.add(connection)
    return connection
  }

  #turn(): Promise<PostgresConnection> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        resolve: (connection) => {
          clearTimeout(tooLate)
          resolve(connection)
        },
        reject: (problem) => {
          clearTimeout(tooLate)
          reject(problem)
        },
      }
      const tooLate = setTimeout(() => {
        this.#waiting.delete(waiting)
        reject(new ConnectionFailed(`none of ${this.#most} became free in ${acquireWithinMs} ms`))
      }, acquireWithinMs)
      this.#waiting.add(waiting)
    })
  }

  #release(connection: PostgresConnection): void {
    if (connection.isClosed) return
    if (this.#isEnded || connection.isWornOut) return void connection.end()
    const next = this.#next()
    if (next) next.resolve(connection)
    else
      this.#idle.set(
        connection,
        setTimeout(() => this.#dismiss(connection), idleMs),
      )
  }

  #dismiss(connection: PostgresConnection): void {
    this.#idle.delete(connection)
    void connection.end()
  }

  #closed(connection: PostgresConnection): void {
    this.#all.delete(connection)
    clearTimeout(this.#idle.get(connection))
    this.#idle.delete(connection)
    this.#next()?.resolve(this.#another())
    if (this.#all.size === 0) this.#whenEmpty?.()
  }

  #next(): Waiting | undefined {
    const [next] = this.#waiting
    if (next) this.#waiting.delete(next)
    return next
  }
}
