import { sql } from 'kysely'
import { connect, type Db } from '#db/connect.ts'
import { enqueue, enqueueOncePer } from '#server/jobs/enqueue.ts'
import { listFailedJobs, retryFailedJobs } from '#server/jobs/failed-jobs.ts'
import { JobFailed } from '#server/jobs/job-problems.ts'
import { maintainQueue } from '#server/jobs/maintenance.ts'
import { type Job, runNextJob } from '#server/jobs/worker.ts'
import { held, jobMinutesPass, quiet } from '#test/support/processes/jobs.ts'
import { describe, expect, test } from '#test/support/world.ts'

const email = 'anna@exempelby.example'

const add = (db: Db) => db.transaction().execute((trx) => enqueue(trx, 'password-reset', { email }))
const work = (db: Db, handler: (job: Job<'password-reset'>) => Promise<void>, log = quiet) =>
  runNextJob(db, 'password-reset', handler, log)
const nothing = async () => {}

async function rows(db: Db): Promise<{ name: string; state: string }[]> {
  return (await sql<{ name: string; state: string }>`select name, state::text from erfa_jobs.job`.execute(db))
    .rows
}

describe('a job', () => {
  test('is there when the transaction that added it ends, and not when it fails', async ({ db }) => {
    await add(db)
    const broken = db.transaction().execute(async (trx) => {
      await enqueue(trx, 'password-reset', { email })
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    const done: string[] = []
    const handler = async (job: Job<'password-reset'>) => void done.push(job.data.email)
    expect(await work(db, handler)).toBe(true)
    expect(await work(db, handler)).toBe(false)
    expect(done).toEqual([email])
    expect(await rows(db)).toEqual([])
  })

  test('is done by one of two processes, however many jobs there are', async ({ db, databaseUrl }) => {
    for (let i = 0; i < 20; i++) await add(db)
    const other = connect(databaseUrl, { maxConnections: 3 })
    const done: string[] = []
    const worker = async (from: Db) => {
      while (await work(from, async ({ id }) => void done.push(id))) {
        // until none is left
      }
    }
    await Promise.all([worker(db), worker(db), worker(other)])
    await other.destroy()
    expect(done).toHaveLength(20)
    expect(new Set(done).size).toBe(20)
  })

  test('that fails is tried again later and later, and then given up', async ({ db }) => {
    await add(db)
    const waits: number[] = []
    const fails = async () => {
      throw new JobFailed('EPROV', 'det gick inte')
    }
    for (let attempt = 0; attempt < 9; attempt++) {
      expect(await work(db, fails)).toBe(true)
      expect(await work(db, fails), 'not before its time').toBe(false)
      const [job] = await listFailedJobs(db)
      expect(job).toMatchObject({ queue: 'password-reset', attempts: attempt + 1, reason: 'det gick inte' })
      if (job?.nextAttemptAt) waits.push((job.nextAttemptAt.getTime() - Date.now()) / 1000)
      await jobMinutesPass(db, 30)
    }
    expect(waits).toHaveLength(8)
    for (const [n, wait] of waits.entries()) {
      // 2 s, 4 s, 8 s … and up to as much again by chance, so that not everything comes back at once
      expect(wait).toBeGreaterThan(2 ** (n + 1) - 1.5)
      expect(wait).toBeLessThan(2 ** (n + 2) + 0.5)
    }
    expect((await listFailedJobs(db))[0]?.nextAttemptAt).toBeNull()
    expect(await work(db, nothing)).toBe(false)
  })

  test('that was given up begins anew when an administrator asks', async ({ db }) => {
    await add(db)
    for (let attempt = 0; attempt < 9; attempt++) {
      await work(db, () => Promise.reject(new Error('nej')))
      await jobMinutesPass(db, 30)
    }
    const [job] = await listFailedJobs(db)
    expect(job?.nextAttemptAt).toBeNull()
    expect(await retryFailedJobs(db, job?.id ?? '')).toBe(1)
    await maintainQueue(db)
    expect(await work(db, () => Promise.reject(new Error('nej')))).toBe(true)
    expect(await listFailedJobs(db)).toMatchObject([{ attempts: 1 }])
    expect(await retryFailedJobs(db, null)).toBe(1)
    expect(await work(db, nothing)).toBe(true)
    expect(await listFailedJobs(db)).toEqual([])
  })

  test('of a process that died is another one’s when its time is over', async ({ db }) => {
    await add(db)
    const { wait, hasBegun } = held()
    void work(db, wait)
    await hasBegun
    await jobMinutesPass(db, 0.5)
    await maintainQueue(db)
    expect(await work(db, nothing)).toBe(false)
    await jobMinutesPass(db, 1)
    await maintainQueue(db)
    await jobMinutesPass(db, 1)
    expect(await work(db, nothing)).toBe(true)
    expect(await rows(db)).toEqual([])
  })

  test('that took too long undoes its work instead of doing it twice', async ({ db, cast }) => {
    await add(db)
    const rename = (name: string, wait: () => Promise<void>) => (job: Job<'password-reset'>) =>
      db.transaction().execute(async (trx) => {
        await wait()
        await trx.updateTable('person').set({ name }).where('id', '=', cast.anna.id).execute()
        await job.done(trx)
      })
    const { wait, hasBegun, go } = held()
    const late = work(db, rename('sen', wait))
    await hasBegun
    await jobMinutesPass(db, 2)
    await maintainQueue(db)
    await jobMinutesPass(db, 1)
    expect(await work(db, rename('i tid', nothing))).toBe(true)
    go()
    await late
    const { name } = await db
      .selectFrom('person')
      .where('id', '=', cast.anna.id)
      .select('name')
      .executeTakeFirstOrThrow()
    expect(name).toBe('i tid')
    expect(await listFailedJobs(db)).toEqual([])
  })

  test('that is not worth doing any more is not done', async ({ db }) => {
    await db
      .transaction()
      .execute((trx) => enqueue(trx, 'password-reset', { email }, { usefulForMs: 30 * 60_000 }))
    await jobMinutesPass(db, 31)
    await maintainQueue(db)
    expect(await work(db, nothing)).toBe(false)
  })

  test('tells the log nothing of what an outside service said', async ({ db }) => {
    await add(db)
    const noted: object[] = []
    const log = {
      warn: (details: object) => noted.push(details),
      error: (details: object) => noted.push(details),
    }
    await work(db, () => Promise.reject(new JobFailed('EENVELOPE', `550 <${email}> unknown`)), log)
    expect(noted).toMatchObject([{ queue: 'password-reset', attempt: 1, code: 'EENVELOPE' }])
    expect(JSON.stringify(noted)).not.toContain(email)
  })

  test('for a queue that does not exist is an error, not silence', async ({ db }) => {
    await sql`delete from erfa_jobs.queue where name = 'password-reset'`.execute(db)
    await expect(add(db)).rejects.toThrow('there is no queue named password-reset')
  })
})

describe('work that comes again', () => {
  test('is done once in its period, whoever asks first', async ({ db, databaseUrl }) => {
    const other = connect(databaseUrl, { maxConnections: 3 })
    const hourly = { seconds: 3600 }
    await Promise.all([db, other, db, other].map((from) => enqueueOncePer(from, 'cleanup', {}, hourly)))
    await other.destroy()
    expect(await runNextJob(db, 'cleanup', nothing, quiet)).toBe(true)
    await enqueueOncePer(db, 'cleanup', {}, hourly)
    await maintainQueue(db)
    await enqueueOncePer(db, 'cleanup', {}, hourly)
    expect(await runNextJob(db, 'cleanup', nothing, quiet)).toBe(false)
  })

  test('begins at once under another key, as after an update', async ({ db }) => {
    await enqueueOncePer(db, 'search-index', {}, { seconds: 3600, key: 'analysis 1' })
    await runNextJob(db, 'search-index', nothing, quiet)
    await enqueueOncePer(db, 'search-index', {}, { seconds: 3600, key: 'analysis 2' })
    expect(await runNextJob(db, 'search-index', nothing, quiet)).toBe(true)
  })
})
