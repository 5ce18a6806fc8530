/** A database with many published cases, built once and kept for the next run. */
import { connect, type Db, openPool } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'

/** Filling takes longer than any page may. */
const fillTimeoutMs = 10 * 60_000

/** Its address; `fill` brings it to what is to be measured and returns what the measuring needs to know. */
export async function measuredDatabase<T>(
  serverUrl: string,
  name: string,
  fill: (db: Db) => Promise<T>,
): Promise<{ address: string; filled: T }> {
  const address = await databaseOf(serverUrl, name)
  await migrate(address)
  const db = connect(address, { name: 'fill', statementTimeoutMs: fillTimeoutMs })
  const filled = await fill(db)
  await db.destroy()
  await vacuum(address)
  return { address, filled }
}

async function databaseOf(url: string, name: string): Promise<string> {
  const admin = openPool(url, { maxConnections: 1 })
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
  if (!rowCount) await admin.query(`create database ${name}`)
  await admin.end()
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** As a running installation is after its autovacuum. */
async function vacuum(address: string) {
  const pool = openPool(address, { maxConnections: 1, statementTimeoutMs: fillTimeoutMs })
  await pool.query('vacuum analyze')
  await pool.end()
}
