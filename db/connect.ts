/** The ways into Postgres. Only the composition root, tests and scripts open them; everyone else is handed one. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { ConnectionPool } from './postgres/pool.ts'
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
/** Later than any answer of Postgres: then the network swallows everything. */
const silenceMs = 3_000

const pools = new WeakMap<Db, ConnectionPool>()

/** Kysely over a pool of its own; `db.destroy()` closes the pool. */
export function connect(url: string, options: ConnectOptions = {}): Db {
  const pool = openPool(url, options)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

/** For whoever has noticed that the network swallows: the next query gets a new connection. */
export function distrustConnections(db: Db): void {
  pools.get(db)?.distrust()
}

/** The pool itself, for what Kysely cannot say. `pool.end()` closes it. */
export function openPool(url: string, options: ConnectOptions = {}): ConnectionPool {
  const statementTimeoutMs = options.statementTimeoutMs ?? defaultStatementTimeoutMs
  const settings = {
    application_name: options.name ?? 'erfa',
    statement_timeout: `${statementTimeoutMs}`,
    lock_timeout: `${lockTimeoutMs}`,
    idle_in_transaction_session_timeout: `${idleInTransactionMs}`,
  }
  return new ConnectionPool(
    url,
    { settings, answerTimeoutMs: statementTimeoutMs + silenceMs },
    options.maxConnections ?? defaultMaxConnections,
  )
}
