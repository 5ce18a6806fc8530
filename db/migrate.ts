/**
 * Applies db/migrations/NNNN_*.sql in order, forward only, each in a transaction of its own. However
 * many processes start at once, the advisory lock lets them take turns and each file is applied once.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { root } from './root.mjs'

const migrationsFolder = join(root, 'db', 'migrations')
/** Any number will do, as long as nothing else in this database locks the same. */
const lockKey = 4_711_290_021

interface Migration {
  name: string
  text: string
  sha256: string
}

/** Brings the database at `url` up to date and returns the names of the files this call applied. */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  // no statement timeout: an index on a large installation takes minutes
  const client = new pg.Client({ connectionString: url, application_name: 'erfa migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await inTurn(client, () => client.query(table))
    const applied: string[] = []
    for (const migration of migrations) {
      if (await inTurn(client, () => apply(client, migration))) applied.push(migration.name)
    }
    return applied
  } finally {
    await client.end()
  }
}

const table = `
  create table if not exists schema_migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      // a checkout with other line ends is still the same migration
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** A transaction under the lock, which ends with it, whatever happens to the connection. */
async function inTurn<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lockKey])
    const result = await work()
    await client.query('commit')
    return result
  } catch (problem) {
    // when the connection is gone, so is the transaction
    await client.query('rollback').catch(() => {})
    throw problem
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<boolean> {
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from schema_migration where name = $1',
    [migration.name],
  )
  const before = rows[0]
  if (before) {
    refuseEdited(migration, before.sha256)
    return false
  }
  await client.query(migration.text)
  await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
    migration.name,
    migration.sha256,
  ])
  return true
}

function refuseEdited(migration: Migration, appliedSha256: string) {
  if (migration.sha256 === appliedSha256) return
  throw new CannotStart(
    `The migration ${migration.name} was changed after it had been applied to this database. ` +
      'Migrations only go forward: put the file back as it was and write the change as a new file.',
  )
}
