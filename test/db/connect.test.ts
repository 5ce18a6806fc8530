import { sql } from 'kysely'
import pg from 'pg'
import { connect, type Db } from '#db/connect.ts'
import { listen } from '#db/listen.ts'
import { describe, expect, test } from '#test/support/world.ts'

describe('a value', () => {
  test('of JSON comes back as it was', async ({ db }) => {
    const value = { text: '"citat" \\ och \u{1f600}', list: [1, null, { a: 'b' }] }
    await db
      .insertInto('installation')
      .values({ key: 'a', value: JSON.stringify(value) })
      .execute()
    const row = await db.selectFrom('installation').select('value').executeTakeFirstOrThrow()
    expect(row.value).toEqual(value)
  })

  test('of a day stays that day in every time zone', async ({ db }) => {
    const { rows } = await sql<{ day: string }>`select date '2026-03-29' as day`.execute(db)
    expect(rows[0]?.day).toBe('2026-03-29')
  })

  test('of bytes is the same bytes, alone and in a list', async ({ db }) => {
    const bytes = Buffer.from([0, 1, 92, 255])
    const { rows } = await sql<{ one: Buffer; many: Buffer[] }>`
      select ${bytes}::bytea as one, array_agg(part) as many from unnest(${[bytes, bytes]}::bytea[]) part`.execute(
      db,
    )
    expect(rows[0]).toEqual({ one: bytes, many: [bytes, bytes] })
  })
})

describe('when PostgreSQL ends a connection', () => {
  test('the next query has another one', async ({ db, databaseUrl }) => {
    await db.selectFrom('person').select('id').execute()
    await endConnections(databaseUrl)
    expect(await db.selectFrom('person').select('id').execute()).toEqual([])
  })

  test('a transaction fails as a whole, and the pool goes on', async ({ db, databaseUrl }) => {
    const broken = db.transaction().execute(async (trx) => {
      await trx.insertInto('installation').values({ key: 'lost', value: '{}' }).execute()
      await endConnections(databaseUrl)
      await trx.insertInto('installation').values({ key: 'also lost', value: '{}' }).execute()
    })
    await expect(broken).rejects.toThrow()
    expect(await db.selectFrom('installation').select('key').execute()).toEqual([])
  })

  test('listening goes on, and says that something may have been missed', async ({ db, databaseUrl }) => {
    const heard: string[] = []
    let gaps = 0
    const listening = await listen(
      databaseUrl,
      ['access_changed'],
      (channel, payload) => heard.push(`${channel}: ${payload}`),
      () => gaps++,
    )
    await notify(db, 'before')
    await expect.poll(() => heard).toEqual(['access_changed: before'])
    await endConnections(databaseUrl)
    await expect.poll(() => gaps).toBe(2)
    await notify(db, 'after')
    await expect.poll(() => heard).toEqual(['access_changed: before', 'access_changed: after'])
    await listening.close()
  })
})

test('a statement that takes too long is ended', async ({ databaseUrl }) => {
  const hurried = connect(databaseUrl, { statementTimeoutMs: 50 })
  await expect(sql`select pg_sleep(10)`.execute(hurried)).rejects.toThrow('statement timeout')
  await hurried.destroy()
})

async function endConnections(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.end()
}

async function notify(db: Db, payload: string) {
  await sql`select pg_notify('access_changed', ${payload})`.execute(db)
}
