/** Makes or updates the tables of the job queue, at every start, one process after the other. */
import { sql } from 'kysely'
import { connect, type Db } from '#db/connect.ts'
import { createBoss } from './boss.ts'
import { queueNames, queues } from './queues.ts'

/** Any number will do, as long as nothing else in this database locks the same. */
const lockKey = 4_711_290_023

/** Longer than another process that installs, and than updating large tables. */
const installTimeoutMs = 10 * 60_000

export async function installJobQueue(url: string): Promise<void> {
  const db = connect(url, { name: 'erfa job queue', maxConnections: 1, statementTimeoutMs: installTimeoutMs })
  try {
    // one connection from beginning to end: it holds the lock
    await db.connection().execute(async (connection) => {
      await sql`set lock_timeout = 0`.execute(connection)
      await sql`select pg_advisory_lock(${lockKey})`.execute(connection)
      await install(connection)
    })
  } finally {
    await db.destroy()
  }
}

async function install(db: Db): Promise<void> {
  const boss = createBoss(db, withoutSchema)
  const isNew = !(await boss.isInstalled())
  await boss.start()
  for (const name of queueNames) {
    await boss.createQueue(name, { name, ...queues[name] })
    await boss.updateQueue(name, { name, ...queues[name] })
  }
  if (isNew) await enqueueOlderMails(db)
}

/** A migration has made the schema; a role that owns it and nothing else may not even ask for one. */
function withoutSchema(text: string): string {
  return text.replace(/create schema if not exists \w+\s*;/i, '')
}

/** What waited before there was a queue. */
async function enqueueOlderMails(db: Db): Promise<void> {
  const waiting = await db
    .selectFrom('outbox')
    .where('sent_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .select(['id', 'expires_at'])
    .execute()
  const jobs = waiting.map(({ id, expires_at: keepUntil }) => ({
    name: 'mail',
    id,
    data: { mailId: id },
    keepUntil,
  }))
  if (jobs.length > 0) await createBoss(db).insert(jobs)
}
