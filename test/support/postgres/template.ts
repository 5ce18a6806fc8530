/**
 * Copies of one migrated database: PostgreSQL makes one in some 100 ms, so every test can have its own.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '#db/connect.ts'
import { isRunning } from '#db/lock.mjs'
import { migrate } from '#db/migrate.ts'
import { PostgresConnection } from '#db/postgres/connection.ts'
import { analysisVersion } from '#server/search/analysis-version.ts'
import { prepareSynonyms } from '#server/search/synonyms.ts'
import { runSql } from './sql.ts'

const database = join(import.meta.dirname, '..', '..', '..', 'db')
/** What says how an empty database is made. */
const folders = ['migrations', 'job-queue'].map((folder) => join(database, folder))

/** The address of another database of the same server. */
export function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Makes the template that these migrations lead to, unless a run before has; returns its name. */
export async function prepareTemplate(server: string): Promise<string> {
  const name = `template_${fingerprint()}_${analysisVersion}`
  const admin = addressOf(server, 'postgres')
  const databases = await runSql<{ datname: string }>(admin, 'select datname from pg_database')
  await dropLeftovers(
    admin,
    databases.map(({ datname }) => datname).filter((datname) => datname !== name),
  )
  if (databases.some(({ datname }) => datname === name)) return name
  // under another name until it is complete
  const unfinished = `unfinished_${randomBytes(6).toString('hex')}`
  await runSql(admin, `create database ${unfinished}`)
  await migrate(addressOf(server, unfinished))
  await prepared(addressOf(server, unfinished))
  await runSql(admin, `alter database ${unfinished} rename to ${name}`)
  return name
}

/** As a server that was started once leaves it: a second for each start saved. */
async function prepared(url: string): Promise<void> {
  const db = connect(url)
  await prepareSynonyms(db)
  await db.destroy()
}

export async function copyTemplate(server: string, template: string): Promise<string> {
  // the number says whose it is: what a killed run left behind is dropped by the next
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  await administrator(server).query(`create database ${name} template ${template} strategy file_copy`)
  return addressOf(server, name)
}

export async function dropCopy(server: string, url: string) {
  const name = new URL(url).pathname.slice(1)
  await administrator(server).query(`drop database if exists ${name} with (force)`)
}

/** Leaves the copying to the file system, where PostgreSQL knows how: half the time. */
const cloning: Record<string, string> =
  process.platform === 'linux' || process.platform === 'darwin' ? { file_copy_method: 'clone' } : {}

let kept: PostgresConnection | null = null

/** One connection as long as the process lives: to sign in takes a quarter of the time of a copy. */
function administrator(server: string): PostgresConnection {
  if (kept === null || kept.isClosed)
    kept = new PostgresConnection(addressOf(server, 'postgres'), {
      settings: { application_name: 'erfa test databases', ...cloning },
      answerTimeoutMs: null,
    })
  return kept
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}

async function dropLeftovers(admin: string, databases: readonly string[]) {
  for (const name of databases) {
    if (/^(test|template|unfinished)_/.test(name) && !isInUse(name))
      await runSql(admin, `drop database if exists ${name} with (force)`)
  }
}

function isInUse(database: string): boolean {
  const pid = Number(/^test_(\d+)_/.exec(database)?.[1] ?? 0)
  return pid > 0 && isRunning(pid)
}
