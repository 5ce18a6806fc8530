/** A role that owns its schema and nothing else is enough, once an administrator has prepared the database. */
import { randomBytes } from 'node:crypto'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { indexCase } from '#server/search/index-case.ts'
import { ask } from '#test/support/http/ask.ts'
import { runSql } from '#test/support/postgres/sql.ts'
import { startServer } from '#test/support/processes/server.ts'
import { test as base, describe, expect } from '#test/support/world.ts'

interface Role {
  name: string
  /** The empty database as that role sees it. */
  url: string
}

const test = base.extend<{ role: Role }>({
  role: async ({ emptyUrl }, use) => {
    const name = `least_${randomBytes(6).toString('hex')}`
    await runSql(emptyUrl, `create role ${name} login password 'prov'`)
    const url = new URL(emptyUrl)
    url.username = name
    url.password = 'prov'
    await use({ name, url: url.href })
    await runSql(emptyUrl, `drop owned by ${name} cascade`, `drop role ${name}`)
  },
})

test('is told everything that is missing at once, and after that it starts', { timeout: 90_000 }, async ({
  emptyUrl,
  role,
}) => {
  const problem = await migrate(role.url).catch(String)
  const statements = String(problem)
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim())
  expect(statements).toEqual([
    'create extension pg_trgm;',
    'create extension unaccent;',
    `create schema ${role.name} authorization ${role.name};`,
    `create schema erfa_jobs authorization ${role.name};`,
  ])
  await runSql(emptyUrl, ...statements)
  await migrate(role.url)
  const db = connect(role.url, { maxConnections: 2 })
  await seedDemoWorld(db, { indexCase })
  await db.destroy()
  const server = await startServer(role.url)
  expect((await ask(server.port, '/sok?q=vatten')).status).toBe(200)
  await server.stop()
  // nothing of it stands where others may make things, too
  expect(await runSql(emptyUrl, `select from pg_tables where schemaname = 'public'`)).toEqual([])
})

describe('an extension that was put where the role does not look', () => {
  test('is told with the way to look there', async ({ emptyUrl, role }) => {
    await runSql(
      emptyUrl,
      'create schema shelf',
      'create extension pg_trgm schema shelf',
      'create extension unaccent',
      `create schema ${role.name} authorization ${role.name}`,
      `create schema erfa_jobs authorization ${role.name}`,
    )
    await expect(migrate(role.url)).rejects.toThrow(
      `alter role ${role.name} set search_path = ${role.name}, shelf`,
    )
  })
})
