/** One connection that hears everything, and notices when it hears nothing any more. */
import { sql } from 'kysely'
import { connect, type Db } from '#db/connect.ts'
import { NotificationListener } from '#db/notification-listener.ts'
import { type FaultyNetwork, faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { listenTo } from '#test/support/postgres/notifications.ts'
import { runSql } from '#test/support/postgres/sql.ts'
import { test as base, describe, expect } from '#test/support/world.ts'

const promisedMs = 2_000

const test = base.extend<{ network: FaultyNetwork; far: Db }>({
  network: async ({ databaseUrl }, use) => {
    const network = await faultyNetwork(databaseUrl)
    await use(network)
    await network.close()
  },
  /** The database behind that network. */
  far: async ({ network }, use) => {
    const db = connect(network.url, { maxConnections: 5 })
    await use(db)
    network.restore()
    await db.destroy()
  },
})

test('hears each channel it subscribed to, and a mistake of one subscriber costs nobody else', async ({
  db,
  databaseUrl,
}) => {
  const problems: unknown[] = []
  const heard: string[] = []
  const listener = new NotificationListener({ url: databaseUrl, db, onProblem: (one) => problems.push(one) })
  const mistaken = () => {
    throw new Error('a mistake')
  }
  listener.subscribe(['access_changed'], { onNotification: mistaken, onGap: () => {} })
  listener.subscribe(['access_changed', 'published_changed'], {
    onNotification: (channel, payload) => heard.push(`${channel}: ${payload}`),
    onGap: () => heard.push('may have missed something'),
  })
  await listener.open()
  await notify(db, 'published_changed', 'first')
  await notify(db, 'unheard_of', 'second')
  await notify(db, 'access_changed', 'third')
  await expect.poll(() => heard.length).toBe(3)
  expect(heard).toEqual(['may have missed something', 'published_changed: first', 'access_changed: third'])
  expect(problems.map(String)).toEqual(['Error: a mistake'])
  await listener.close()
})

test('comes back when PostgreSQL ends its connection, and says that something may have been missed', async ({
  db,
  databaseUrl,
}) => {
  const heard = await listenTo(db, databaseUrl, 'access_changed')
  await notify(db, 'access_changed', 'before')
  await expect.poll(() => heard.payloads).toEqual(['before'])
  await runSql(
    databaseUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'erfa listen'`,
  )
  await expect.poll(() => heard.gaps).toBe(2)
  await notify(db, 'access_changed', 'after')
  await expect.poll(() => heard.payloads).toEqual(['before', 'after'])
  await heard.close()
})

describe('behind a network that swallows in silence', () => {
  test('the gap is known within two seconds, and looking things up works at once', async ({
    db,
    far,
    network,
  }) => {
    const lookedUp: string[] = []
    const listener = new NotificationListener({ url: network.url, db: far, onProblem: () => {} })
    listener.subscribe(['access_changed'], {
      onNotification: () => {},
      onGap: async () => {
        const { rows } = await sql<{ value: string }>`select value::text from installation`.execute(far)
        lookedUp.push(...rows.map(({ value }) => value))
      },
    })
    await listener.open()
    // idle connections that were swallowed as well
    await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.05)`.execute(far)))
    network.stallOpen()
    const at = performance.now()
    await db.insertInto('installation').values({ key: 'a', value: '"new"' }).execute()
    await notify(db, 'access_changed', 'swallowed')
    await expect.poll(() => lookedUp, { interval: 10, timeout: promisedMs }).toEqual(['"new"'])
    expect(performance.now() - at).toBeLessThan(promisedMs)
    await listener.close()
  })

  test('it is heard again within two seconds after the network is back', async ({ db, far, network }) => {
    const heard = await listenTo(far, network.url, 'access_changed')
    network.stall()
    await expect.poll(() => heard.problems.length).toBeGreaterThan(0)
    network.restore()
    await expect.poll(() => heard.gaps, { timeout: promisedMs }).toBe(2)
    await notify(db, 'access_changed', 'heard')
    await expect.poll(() => heard.payloads).toEqual(['heard'])
    await heard.close()
  })
})

async function notify(db: Db, channel: string, payload: string) {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db)
}
