import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { installJobQueue } from '#db/job-queue/install.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { Job } from '#server/jobs/worker.ts'
import { workAll } from '#test/support/processes/jobs.ts'
import { describe, expect, test } from '#test/support/world.ts'

const email = 'anna@exempelby.example'
const add = (db: Db) => db.transaction().execute((trx) => enqueue(trx, 'password-reset', { email }))
const nothing = async () => {}

describe('the tables of the queue', () => {
  test('are made by several processes that start at once, and left as they are by the next', async ({
    db,
    databaseUrl,
  }) => {
    await sql`drop schema erfa_jobs cascade`.execute(db)
    await sql`create schema erfa_jobs`.execute(db)
    await Promise.all([1, 2, 3, 4].map(() => installJobQueue(databaseUrl)))
    await add(db)
    await installJobQueue(databaseUrl)
    expect(await workAll(db, 'password-reset', nothing)).toBe(1)
  })

  test('take over the mails that waited before there was a queue', async ({ db, databaseUrl }) => {
    await sql`drop schema erfa_jobs cascade`.execute(db)
    await sql`create schema erfa_jobs`.execute(db)
    const waiting = { recipient: email, subject: 'Hej', body: 'hej' }
    const { id } = await db.insertInto('outbox').values(waiting).returning('id').executeTakeFirstOrThrow()
    await db
      .insertInto('outbox')
      .values({ ...waiting, sent_at: new Date() })
      .execute()
    await installJobQueue(databaseUrl)
    const mails: string[] = []
    const handler = async (job: Job<'mail'>) => void mails.push(job.data.mailId)
    await workAll(db, 'mail', handler)
    expect(mails).toEqual([id])
  })

  test('need no right to make schemas', async ({ db, databaseUrl }) => {
    await sql`drop schema erfa_jobs cascade`.execute(db)
    const role = `owner_${Math.random().toString(36).slice(2)}`
    await sql.raw(`create role ${role} login password 'prov'`).execute(db)
    await sql.raw(`create schema erfa_jobs authorization ${role}`).execute(db)
    const url = new URL(databaseUrl)
    url.username = role
    url.password = 'prov'
    try {
      await sql.raw(`grant select on outbox to ${role}`).execute(db)
      await installJobQueue(url.href)
      await installJobQueue(url.href)
    } finally {
      await sql.raw(`drop owned by ${role}; drop role ${role}`).execute(db)
    }
  })
})
