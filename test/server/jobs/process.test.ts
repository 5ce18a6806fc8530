import { sql } from 'kysely'
import { connect, type Db } from '#db/connect.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { listFailedJobs } from '#server/jobs/failed-jobs.ts'
import { startJobs } from '#server/jobs/jobs.ts'
import { held, quiet } from '#test/support/processes/jobs.ts'
import { describe, expect, test } from '#test/support/world.ts'

const email = 'anna@exempelby.example'
const add = (db: Db) => db.transaction().execute((trx) => enqueue(trx, 'password-reset', { email }))

describe('a process', () => {
  test('does what waits, and finishes what it has begun before it stops', async ({ db }) => {
    await add(db)
    await add(db)
    const steps: string[] = []
    const { wait, hasBegun, go } = held()
    const handler = async () => {
      steps.push('began')
      await wait()
      steps.push('ended')
    }
    const jobs = startJobs({ db, handlers: { 'password-reset': handler }, recurring: [], log: quiet })
    await hasBegun
    const stopped = jobs.stop().then(() => steps.push('stopped'))
    go()
    await stopped
    expect(steps).toEqual(['began', 'ended', 'stopped'])
    const { rows } = await sql`select name, state::text from erfa_jobs.job`.execute(db)
    expect(rows).toEqual([{ name: 'password-reset', state: 'created' }])
  })

  test('stops no other work when one kind fails', async ({ db }) => {
    await add(db)
    await db.transaction().execute((trx) => enqueue(trx, 'cleanup', {}))
    let cleaned = 0
    const handlers = {
      'password-reset': () => Promise.reject(new Error('nej')),
      cleanup: async () => void cleaned++,
    }
    const jobs = startJobs({ db, handlers, recurring: [], log: quiet })
    await expect.poll(() => cleaned).toBe(1)
    await expect.poll(async () => (await listFailedJobs(db)).length).toBe(1)
    await jobs.stop()
  })

  test('says so when the queue cannot be reached, and goes on when it can', async ({ db, databaseUrl }) => {
    await add(db)
    const away = connect(databaseUrl, { maxConnections: 1 })
    await sql`set search_path to nowhere`.execute(away)
    await sql`alter table erfa_jobs.job rename to gone`.execute(db)
    const noted: object[] = []
    let done = 0
    const jobs = startJobs({
      db: away,
      handlers: { 'password-reset': async () => void done++ },
      recurring: [],
      log: { warn: () => {}, error: (details) => noted.push(details) },
    })
    await expect.poll(() => noted.length).toBeGreaterThan(0)
    expect(noted[0]).toMatchObject({ queue: 'password-reset', failures: 1 })
    await sql`alter table erfa_jobs.gone rename to job`.execute(db)
    await expect.poll(() => done, { timeout: 10_000 }).toBe(1)
    await jobs.stop()
    await away.destroy()
  }, 20_000)
})
