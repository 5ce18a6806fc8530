/** Adds a job in the transaction of the change that it belongs to: both are committed or neither. */
import type PgBoss from 'pg-boss'
import type { Db, Trx } from '#db/connect.ts'
import { createBoss } from '#db/job-queue/boss.ts'
import type { JobData, QueueName } from '#db/job-queue/queues.ts'

export interface EnqueueOptions {
  /** The same id is added once. */
  id?: string
  /** After that the job is dropped. */
  usefulForMs?: number
}

export async function enqueue<Q extends QueueName>(
  trx: Trx,
  queue: Q,
  data: JobData[Q],
  { id, usefulForMs }: EnqueueOptions = {},
): Promise<void> {
  const options: PgBoss.SendOptions = {
    ...(id && { id }),
    ...(usefulForMs && { retentionSeconds: Math.ceil(usefulForMs / 1000) }),
  }
  const added = await createBoss(trx).send(queue, data, options)
  // a job without an id of its own cannot be a duplicate, so the queue is missing: pg-boss drops such jobs silently
  if (added === null && !id) throw new Error(`there is no queue named ${queue}`)
}

/**
 * Adds a job unless one with the same key waits; one that is running may have begun before what it is needed for. Only for
 * queues with the policy `short`.
 */
export async function enqueueUnlessQueued<Q extends QueueName>(
  db: Db,
  queue: Q,
  data: JobData[Q],
  singletonKey: string,
): Promise<void> {
  await createBoss(db).send(queue, data, { singletonKey })
}

/** Adds a job once in each period, however many processes try: the first one in a period wins. */
export async function enqueueOncePer<Q extends QueueName>(
  db: Db,
  queue: Q,
  data: JobData[Q],
  period: { seconds: number; key?: string },
): Promise<void> {
  const { seconds: singletonSeconds, key: singletonKey = 'recurring' } = period
  await createBoss(db).send(queue, data, { singletonSeconds, singletonKey })
}
