/** Adds a job in the transaction of what it is about: neither is there without the other. */
import type PgBoss from 'pg-boss'
import type { Db, Trx } from '#db/connect.ts'
import { bossOver } from '#db/job-queue/boss.ts'
import type { JobData, QueueName } from '#db/job-queue/queues.ts'

export interface EnqueueOptions {
  /** The same id is added once. */
  id?: string
  /** From then on it is no longer worth doing. */
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
  const added = await bossOver(trx).send(queue, data, options)
  // without an id of its own nothing can be there already: pg-boss leaves out what belongs to no queue
  if (added === null && !id) throw new Error(`there is no queue named ${queue}`)
}

/** Adds a job once in each period, however many processes try: the first one in a period wins. */
export async function enqueueOncePer<Q extends QueueName>(
  db: Db,
  queue: Q,
  data: JobData[Q],
  period: { seconds: number; key?: string },
): Promise<void> {
  const { seconds: singletonSeconds, key: singletonKey = 'recurring' } = period
  await bossOver(db).send(queue, data, { singletonSeconds, singletonKey })
}
