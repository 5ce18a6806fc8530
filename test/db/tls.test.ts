/** TLS to PostgreSQL: whom each sslmode believes, and that a killed server costs no more than without it. */
import { chownSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { connect } from '#db/connect.ts'
import { DatabaseWorkers, usableConnections } from '#test/support/postgres/database-workers.ts'
import { answers, killPostgres } from '#test/support/postgres/kill-postgres.ts'
import { expect, test } from '#test/support/postgres/own-postgres.ts'
import { runSql } from '#test/support/postgres/sql.ts'

const fixtures = path(import.meta.dirname, '..', 'fixtures', 'postgres-tls')
const authority = path(fixtures, 'ca.crt')
const most = 5

test('each sslmode believes whom it says it believes', { timeout: 60_000 }, async ({ join }) => {
  const url = await withTls((await join()).url)
  const encrypted = async (host: string, params: string) => {
    const address = new URL(url)
    address.hostname = host
    address.search = params
    const [row] = await runSql<{ ssl: boolean }>(
      address.href,
      'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
    )
    return row?.ssl
  }
  const ours = `sslrootcert=${authority}`
  expect(await encrypted('localhost', '')).toBe(false)
  expect(await encrypted('localhost', 'sslmode=prefer')).toBe(true)
  expect(await encrypted('127.0.0.1', 'sslmode=require')).toBe(true)
  // an authority that nobody told us of
  await expect(encrypted('localhost', 'sslmode=verify-full')).rejects.toThrow('unable to verify')
  expect(await encrypted('localhost', `sslmode=verify-full&${ours}`)).toBe(true)
  // the certificate is for localhost
  await expect(encrypted('127.0.0.1', `sslmode=verify-full&${ours}`)).rejects.toThrow('does not match')
  expect(await encrypted('127.0.0.1', `sslmode=verify-ca&${ours}`)).toBe(true)
})

test('a server that is killed under TLS', { timeout: 90_000 }, async ({ join }) => {
  const url = await withTls((await join()).url)
  const address = new URL(url)
  address.hostname = 'localhost'
  address.search = `sslmode=verify-full&sslrootcert=${authority}`
  const db = connect(address.href, { maxConnections: most })
  const running = new DatabaseWorkers(db)
  await running.start(2 * most, 5)
  for (let kill = 0; kill < 2; kill++) {
    const before = running.answered
    await expect.poll(() => running.answered, { timeout: 60_000 }).toBeGreaterThan(before + 100)
    await killPostgres(url)
  }
  await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(true)
  expect(await running.stop()).toMatchObject({ stuck: 0, wrong: 0, falselyConfirmed: 0, half: 0 })
  expect(await usableConnections(db, most)).toBe(most)
  await db.destroy()
})

/** Gives the server the certificate of the fixtures; it refuses a key that is not its own alone. */
async function withTls(url: string): Promise<string> {
  const [found] = await runSql<{ home: string }>(url, `select current_setting('data_directory') as home`)
  const home = found?.home ?? ''
  const { uid, gid } = statSync(home)
  for (const name of ['server.crt', 'server.key']) {
    writeFileSync(path(home, name), readFileSync(path(fixtures, name)), { mode: 0o600 })
    chownSync(path(home, name), uid, gid)
  }
  await runSql(url, 'alter system set ssl = on', 'select pg_reload_conf()')
  await expect.poll(() => answers(`${url}?sslmode=require`)).toBe(true)
  return url
}
