import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { connect, openPool } from '#db/connect.ts'
import { withConnection } from '#db/postgres/connection.ts'
import { runSql } from '#test/support/postgres/sql.ts'
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

describe('a list', () => {
  test('keeps what looks like syntax, nothing, and lists within', async ({ db }) => {
    const texts = ['a,b', '"', '\\', '{}', '', 'null', 'å\u{1f600}']
    const { rows } = await sql<{ texts: string[]; holes: (string | null)[]; within: string[][] }>`
      select ${texts}::text[] as texts, ${['a', null]}::text[] as holes, ${[texts, texts]}::text[] as within`.execute(
      db,
    )
    expect(rows[0]).toEqual({ texts, holes: ['a', null], within: [texts, texts] })
  })

  test('of each type that is used comes back as that type', async ({ db }) => {
    const id = '6a2f41a3-c54c-4e3a-9d0b-1f6c1a6f0e11'
    const at = new Date('2026-03-29T01:30:00.123Z')
    const { rows } = await sql`
      select ${[id]}::uuid[] as ids, ${[1, 2]}::int[] as numbers, ${['9007199254740993']}::bigint[] as large,
             ${[true, false]}::bool[] as booleans, ${[at]}::timestamptz[] as times, '{}'::text[] as none`.execute(
      db,
    )
    expect(rows[0]).toEqual({
      ids: [id],
      numbers: [1, 2],
      large: ['9007199254740993'],
      booleans: [true, false],
      times: [at],
      none: [],
    })
  })
})

describe('the pool', () => {
  test('lets those who come too late know, and no connection is lost by it', { timeout: 30_000 }, async ({
    databaseUrl,
  }) => {
    const narrow = connect(databaseUrl, { maxConnections: 1 })
    const slow = sql`select pg_sleep(6)`.execute(narrow)
    await expect(sql`select 1`.execute(narrow)).rejects.toThrow('none of 1 became free')
    await slow
    expect((await sql`select 1 as v`.execute(narrow)).rows).toEqual([{ v: 1 }])
    await narrow.destroy()
  })

  test('answers in the order in which it was asked', async ({ databaseUrl }) => {
    const narrow = connect(databaseUrl, { maxConnections: 1 })
    const order: number[] = []
    await Promise.all([1, 2, 3].map((n) => sql`select ${n}::int`.execute(narrow).then(() => order.push(n))))
    expect(order).toEqual([1, 2, 3])
    await narrow.destroy()
  })

  test('closed while somebody uses a connection waits for them, and takes nobody new', async ({
    databaseUrl,
  }) => {
    const closing = openPool(databaseUrl, { maxConnections: 1 })
    const slow = closing.query<{ v: number }>('select 1 as v from pg_sleep(0.3)')
    const waiting = closing.query('select')
    await Promise.all([
      closing.end(),
      expect(slow).resolves.toMatchObject({ rows: [{ v: 1 }] }),
      expect(waiting).rejects.toThrow('the pool was closed'),
    ])
    await expect(closing.query('select')).rejects.toThrow('the pool was closed')
  })

  test('replaces a connection that has prepared many statements', async ({ databaseUrl }) => {
    const narrow = connect(databaseUrl, { maxConnections: 1 })
    const pid = async () =>
      (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(narrow)).rows[0]?.pid
    const before = await pid()
    for (let n = 0; n < 600; n++) await sql`select ${n}::int as ${sql.ref(`n${n}`)}`.execute(narrow)
    expect(await pid()).not.toBe(before)
    await narrow.destroy()
  })

  test('forgets the text of queries that failed', { timeout: 60_000 }, async ({ databaseUrl }) => {
    const narrow = connect(databaseUrl, { maxConnections: 1 })
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const used = () => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const failing = async (n: number) => {
      const long = sql.raw(`-- ${n}${'x'.repeat(100_000)}`)
      // not by `expect(…).rejects`, which remembers what it was given
      const problem = await sql`select 1 / 0 ${long}`.execute(narrow).catch(String)
      expect(problem).toContain('division by zero')
    }
    await failing(0)
    const before = used()
    for (let n = 1; n <= 300; n++) await failing(n)
    expect(used() - before).toBeLessThan(10_000_000)
    await narrow.destroy()
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
})

test('a statement that takes too long is ended', async ({ databaseUrl }) => {
  const hurried = connect(databaseUrl, { statementTimeoutMs: 50 })
  await expect(sql`select pg_sleep(10)`.execute(hurried)).rejects.toThrow('statement timeout')
  await hurried.destroy()
})

function endConnections(url: string): Promise<unknown> {
  return runSql(
    url,
    // and waits until they are gone
    'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
}

test('an answer that waited because the process was busy is an answer', async ({ databaseUrl }) => {
  const options = { settings: { application_name: 'erfa test' }, answerTimeoutMs: 300 }
  await withConnection(databaseUrl, options, async (connection) => {
    await connection.query('select')
    const answer = connection.query<{ v: number }>('select 1 as v')
    // the driver writes in the next turn of the event loop
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    const until = Date.now() + 600
    while (Date.now() < until);
    expect((await answer).rows).toEqual([{ v: 1 }])
  })
})
