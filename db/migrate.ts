/**
 * Applies db/migrations/NNNN_*.sql in order, forward only, each in a transaction of its own. However
 * many processes start at once, the advisory lock lets them take turns and each file is applied once.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { installJobQueue } from './job-queue/install.ts'
import { type PostgresConnection, withConnection } from './postgres/connection.ts'
import { refuseUnprepared } from './postgres/prerequisites.ts'
import { root } from './root.mjs'

const migrationsFolder = join(root, 'db', 'migrations')
/** Any number will do, as long as nothing else in this database locks the same. */
const lockKey = 4_711_290_021

interface Migration {
  name: string
  text: string
  sha256: string
}

/** An index on a large installation takes minutes, and another process that migrates as long. */
const patient = {
  settings: { application_name: 'erfa migrate', statement_timeout: '0', lock_timeout: '0' },
  answerTimeoutMs: null,
}

/** Brings the database at `url` up to date and returns the names of the files this call applied. */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const applied = await applyMigrations(url, folder)
  if (folder === migrationsFolder) await installJobQueue(url)
  return applied
}

async function applyMigrations(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder)
  return withConnection(url, patient, async (connection) => {
    if (folder === migrationsFolder) await refuseUnprepared(connection)
    await inLockedTransaction(connection, () => connection.query(table))
    // one look at all of them: at nearly every start there is nothing to do
    const before = await readApplied(connection)
    refuseNewer(before, migrations)
    const applied: string[] = []
    for (const migration of migrations) {
      const sha256 = before.get(migration.name)
      if (sha256 !== undefined) refuseEdited(migration, sha256)
      else if (await inLockedTransaction(connection, () => apply(connection, migration)))
        applied.push(migration.name)
    }
    return applied
  })
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
async function inLockedTransaction<T>(connection: PostgresConnection, work: () => Promise<T>): Promise<T> {
  await connection.query('begin')
  try {
    await connection.query('select pg_advisory_xact_lock($1)', [lockKey])
    const result = await work()
    await connection.query('commit')
    return result
  } catch (problem) {
    // when the connection is gone, so is the transaction
    await connection.query('rollback').catch(() => {})
    throw problem
  }
}

/** What each applied file was like, by its name. */
async function readApplied(connection: PostgresConnection): Promise<Map<string, string>> {
  const { rows } = await connection.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration order by name',
  )
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

/** A newer program may have changed what this one counts on. */
function refuseNewer(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]) {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied.keys()].filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new CannotStart(
    `This database belongs to a newer Erfa: it has had the migration ${unknown.at(-1)}, which this version does not know. ` +
      'Start that newer version, or restore a backup from before it.',
  )
}

/** False when another process was faster. */
async function apply(connection: PostgresConnection, migration: Migration): Promise<boolean> {
  const sha256 = (await readApplied(connection)).get(migration.name)
  if (sha256 !== undefined) {
    refuseEdited(migration, sha256)
    return false
  }
  await connection.query(migration.text)
  await connection.query('insert into schema_migration (name, sha256) values ($1, $2)', [
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
