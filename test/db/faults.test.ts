/** The connection pool while everything goes wrong beneath it. Larger: `npm run drill postgres`. */
import { Kysely, PostgresDialect } from 'kysely'
import { connect } from '#db/connect.ts'
import { ConnectionPool } from '#db/postgres/pool.ts'
import type { Database } from '#db/schema.ts'
import { Random } from '#test/collaboration/support/random.ts'
import { DatabaseWorkers, usableConnections } from '#test/support/postgres/database-workers.ts'
import { type FaultyNetwork, faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { answers, killPostgres } from '#test/support/postgres/kill-postgres.ts'
import { test as base, describe, expect } from '#test/support/postgres/own-postgres.ts'

const most = 10
const workers = 20
const faultless = { stuck: 0, wrong: 0, falselyConfirmed: 0, half: 0 }

const test = base.extend<{ network: FaultyNetwork }>({
  network: async ({ databaseUrl }, use) => {
    const network = await faultyNetwork(databaseUrl)
    await use(network)
    await network.close()
  },
})

test('PostgreSQL killed again and again while twenty workers read and write', { timeout: 120_000 }, async ({
  join,
}) => {
  const { url } = await join()
  const db = connect(url, { maxConnections: most })
  const running = new DatabaseWorkers(db)
  await running.start(workers, 1)
  for (let kill = 0; kill < 3; kill++) {
    const before = running.answered
    await expect.poll(() => running.answered, { timeout: 60_000 }).toBeGreaterThan(before + 200)
    await killPostgres(url)
  }
  await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(true)
  expect(await running.stop()).toMatchObject(faultless)
  expect(await usableConnections(db, most)).toBe(most)
  await db.destroy()
})

test('connections cut at any byte, the handshake included', { timeout: 60_000 }, async ({ network }) => {
  const db = connect(network.url, { maxConnections: most })
  const running = new DatabaseWorkers(db)
  await running.start(workers, 2)
  const random = new Random(3)
  // signing in takes some 900 bytes, a read with its answer 2,000
  network.cutAfter(() => 1 + random.below(6_000))
  await expect.poll(() => network.cuts, { timeout: 50_000 }).toBeGreaterThan(200)
  network.restore()
  expect(await running.stop()).toMatchObject(faultless)
  expect(await usableConnections(db, most)).toBe(most)
  await db.destroy()
})

describe('a network that says nothing any more', () => {
  const fallen = {
    'in either direction': (network: FaultyNetwork) => network.stall(),
    'back: what is confirmed never arrives': (network: FaultyNetwork) => network.swallowAnswers(),
    'on connections that it has forgotten': (network: FaultyNetwork) => network.stallOpen(),
  }
  for (const [how, fall] of Object.entries(fallen))
    test(`${how}, is given up`, { timeout: 60_000 }, async ({ network }) => {
      const settings = { statement_timeout: '1000', idle_in_transaction_session_timeout: '1000' }
      const pool = new ConnectionPool(network.url, { settings, answerTimeoutMs: 1_500 }, most)
      const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
      const running = new DatabaseWorkers(db)
      await running.start(workers, 4)
      await expect.poll(() => running.answered).toBeGreaterThan(200)
      const before = running.failed
      fall(network)
      await expect.poll(() => running.failed).toBeGreaterThan(before + most - 1)
      // the old connections stay as they are: nobody says that they are dead
      network.stallOpen()
      const answered = running.answered
      await expect.poll(() => running.answered).toBeGreaterThan(answered + 200)
      expect(await running.stop()).toMatchObject(faultless)
      expect(await usableConnections(db, most)).toBe(most)
      await db.destroy()
    })
})
