/** The ways into Postgres. Only the composition root, tests and scripts open them; everyone else is handed one. */
import { Socket } from 'node:net'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>
/** Where a function needs to be part of a transaction, it asks for this. */
export type Trx = Transaction<Database>

export interface ConnectOptions {
  /** Shown in pg_stat_activity. */
  name?: string
  maxConnections?: number
  statementTimeoutMs?: number
}

/** Ten people reading at once per process; more would queue in Postgres instead of here. */
const defaultMaxConnections = 10
/** No page of ours may hold a connection longer; searching sets its own, shorter one. */
const defaultStatementTimeoutMs = 10_000
/** Waiting longer for a row lock means something hangs: give the person an answer instead. */
const lockTimeoutMs = 5_000
/** A transaction left open by a bug must not keep its locks. */
const idleInTransactionMs = 15_000
/** Also the longest wait for a free connection. */
const connectTimeoutMs = 5_000
const idleMs = 10_000
/** Later than any answer of Postgres, later than idle connections are closed: then the line is dead. */
const silenceMs = 10_000

/** Kysely over a pool of its own; `db.destroy()` closes the pool. */
export function connect(url: string, options: ConnectOptions = {}): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) })
}

/** The driver itself, for what Kysely cannot say. `pool.end()` closes it. */
export function openPool(url: string, options: ConnectOptions = {}): pg.Pool {
  const statementTimeoutMs = options.statementTimeoutMs ?? defaultStatementTimeoutMs
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.name ?? 'erfa',
    max: options.maxConnections ?? defaultMaxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleMs,
    statement_timeout: statementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
    types: { getTypeParser },
    stream: () => impatientSocket(statementTimeoutMs + silenceMs),
  })
  // whoever uses a connection that breaks gets the error from the query; the pool has dropped it already
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** A network that swallows everything sends no error: without this, the pool would wait for ever. */
function impatientSocket(afterMs: number): Socket {
  const socket = new Socket()
  socket.setTimeout(afterMs, () => socket.destroy(new Error('Postgres has gone silent')))
  return socket
}

/** A date without a time stays 'YYYY-MM-DD': as a Date it would move with the time zone. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(oid, format)
