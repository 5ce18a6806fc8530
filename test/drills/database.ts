/** A database for one drill, and the moment when nothing works in it any more. */
import { sql } from 'kysely'
import { type Db, openPool } from '#db/connect.ts'
import { until } from '#test/collaboration/support/harness.ts'

/** Empty, whatever was left of the last run; returns its address. */
export async function freshDatabase(serverUrl: string, name: string): Promise<string> {
  const admin = openPool(serverUrl, { maxConnections: 1 })
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`create database ${name}`)
  await admin.end()
  const address = new URL(serverUrl)
  address.pathname = `/${name}`
  return address.href
}

/** Resolves when nobody but us has anything under way: a commit that a killed process had sent is done or undone. */
export async function untilQuiet(db: Db): Promise<void> {
  await until(async () => {
    const { rows } = await sql<{ busy: number }>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.execute(db)
    return rows[0]?.busy === 0
  })
}
