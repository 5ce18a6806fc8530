/**
 * One connection to PostgreSQL by postgres.js, dialled once. When its socket goes, everybody who waits hears of it and
 * the connection is never used again: the driver's own way of reconnecting writes to sockets that are gone, forgets who
 * waits and goes on counting rows of the statement that was cut off (porsager/postgres 1181, 1195, 1208).
 */
import { Socket } from 'node:net'
import postgres from 'postgres'
import { postgresAddress } from './address.ts'
import { columnTypes } from './column-types.ts'
import { ConnectionFailed, PostgresSilent } from './connection-failed.ts'
import { asText } from './parameters.ts'

export interface ConnectionOptions {
  /** Sent when it connects: application_name, statement_timeout and the like. */
  readonly settings: Readonly<Record<string, string>>
  /** No answer takes longer: then the network swallows everything. Null where a statement may take for ever. */
  readonly answerTimeoutMs: number | null
  readonly onClosed?: (connection: PostgresConnection) => void
  readonly onNotification?: (channel: string, payload: string) => void
}

export interface QueryResult<R> {
  readonly command: string
  readonly rowCount: number
  readonly rows: R[]
}

const connectWithinS = 5
/** Closing a connection waits no longer than this for the answer. */
const endWithinS = 1
/** Once one connection has timed out on a silent network, the others get no more than this to answer. */
const suspectTimeoutMs = 400
/** PostgreSQL keeps every statement that a connection has prepared, and its plan. */
const retireAfterMs = 30 * 60_000
const retireAfterStatements = 500

export class PostgresConnection {
  readonly #options: ConnectionOptions
  readonly #openedAt = Date.now()
  readonly #socket = new Socket()
  readonly #sql: postgres.Sql
  readonly #statements = new Set<string>()
  readonly #waiting = new Set<(problem: unknown) => void>()
  #closedBy: unknown = null
  #isSuspect = false

  constructor(url: string, options: ConnectionOptions) {
    this.#options = options
    const { host, port, user, password, database, ssl, settings } = postgresAddress(url)
    const close = (problem?: Error) => this.#close(problem ?? new Error('PostgreSQL closed the connection'))
    let isDialled = false
    // not written where it is passed: `socket` and `onnotify` are missing from the typings
    const driverOptions = {
      host,
      port,
      user,
      password,
      database,
      ssl,
      max: 1,
      connection: { ...settings, ...options.settings },
      types: columnTypes,
      fetch_types: false,
      connect_timeout: connectWithinS,
      idle_timeout: 0,
      max_lifetime: null,
      onnotice: () => {},
      onnotify: options.onNotification,
      onclose: () => close(),
      socket: () => {
        if (isDialled || this.isClosed)
          throw new Error('PostgreSQL closed the connection while it was being made')
        isDialled = true
        // the driver looks here for the name that a certificate must bear
        return Object.assign(this.#socket, { host }).connect(port, host)
      },
    }
    this.#sql = postgres(driverOptions)
    // sooner than the driver, which takes queries until the socket is closed
    this.#socket.once('end', () => close()).once('error', close)
  }

  get isClosed(): boolean {
    return this.#closedBy !== null
  }

  /** Better replaced by another one when nobody needs it. */
  get isWornOut(): boolean {
    return Date.now() - this.#openedAt > retireAfterMs || this.#statements.size > retireAfterStatements
  }

  async query<R>(text: string, parameters: readonly unknown[] = []): Promise<QueryResult<R>> {
    if (this.#closedBy) throw new ConnectionFailed(this.#closedBy)
    const texts = parameters.map(asText)
    const answered = this.#watchForSilence()
    try {
      const result = await this.#answer(text, texts)
      this.#isSuspect = false
      // a statement that fails midway leaves holes in front of the next result (porsager/postgres 1181)
      const rows = result.filter(() => true) as unknown as R[]
      return { command: result.command, rowCount: result.count ?? 0, rows }
    } catch (problem) {
      if (problem instanceof postgres.PostgresError) {
        if (problem.severity !== 'ERROR') this.#close(problem)
        throw problem
      }
      this.#close(problem)
      throw new ConnectionFailed(problem)
    } finally {
      answered()
    }
  }

  /** Another connection has gone silent: what is under way and what comes next must be answered soon. */
  distrust(): void {
    this.#isSuspect = true
    const waiting = [...this.#waiting]
    this.#afterSilence(suspectTimeoutMs, () => waiting.some((one) => this.#waiting.has(one)))
  }

  /** Says goodbye; what is under way has a moment to finish. */
  async end(): Promise<void> {
    await this.#sql.end({ timeout: endWithinS })
    this.destroy()
  }

  /** At once, whatever is under way. */
  destroy(): void {
    this.#close(new Error('it was closed'))
  }

  #answer(text: string, parameters: (string | null)[]): Promise<postgres.RowList<postgres.Row[]>> {
    return new Promise((resolve, reject) => {
      const settled = () => this.#waiting.delete(reject)
      this.#waiting.add(reject)
      const query = this.#sql.unsafe(text, parameters, { prepare: true })
      if (parameters.length > 0) this.#statements.add(text)
      // the driver keeps the text of every query that ever failed, to add to its stack
      Object.defineProperty(query, 'origin', { value: '' })
      query.then(resolve, reject).finally(settled)
    })
  }

  /** Returns how to end the watch. */
  #watchForSilence(): () => void {
    const { answerTimeoutMs } = this.#options
    const timeoutMs = this.#isSuspect ? suspectTimeoutMs : answerTimeoutMs
    if (timeoutMs === null) return () => {}
    let isWaiting = true
    const timer = this.#afterSilence(timeoutMs, () => isWaiting)
    return () => {
      isWaiting = false
      clearTimeout(timer)
    }
  }

  #afterSilence(timeoutMs: number, isWaiting: () => boolean): NodeJS.Timeout {
    const close = () => isWaiting() && this.#close(new PostgresSilent())
    // when the process itself was busy for longer, the answer is there and only has to be read
    return setTimeout(() => setImmediate(close), timeoutMs)
  }

  #close(problem: unknown): void {
    if (this.#closedBy) return
    this.#closedBy = problem
    this.#socket.destroy()
    for (const reject of this.#waiting) reject(problem)
    this.#waiting.clear()
    this.#options.onClosed?.(this)
  }
}

/** A connection for one piece of work. */
export async function withConnection<T>(
  url: string,
  options: ConnectionOptions,
  work: (connection: PostgresConnection) => Promise<T>,
): Promise<T> {
  const connection = new PostgresConnection(url, options)
  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}
