/** The kinds of background work. A new queue needs a line here, a handler where it belongs, and words for administrators. */
import type PgBoss from 'pg-boss'

/** What each kind of job carries: ids, so that nothing lies in the queue that was erased elsewhere. */
export interface JobData {
  mail: { mailId: string }
  'password-reset': { email: string }
  'stale-approvals': Record<string, never>
  compaction: { draftId: string }
  'idle-drafts': Record<string, never>
  'search-index': Record<string, never>
  cleanup: Record<string, never>
  'queue-maintenance': Record<string, never>
}
export type QueueName = keyof JobData

type QueueOptions = Pick<
  PgBoss.Queue,
  'policy' | 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'expireInSeconds'
>

/** The next run is due soon anyway, and does what this one left. */
const recurring: QueueOptions = { retryLimit: 0, expireInSeconds: 15 * 60 }

export const queues: Readonly<Record<QueueName, QueueOptions>> = {
  // 30 s, 1 min, 2 min … half a day in all: a mail server is away for a minute or for a night. No attempt takes
  // longer than five minutes; after that another process may try
  mail: { retryLimit: 10, retryDelay: 30, retryBackoff: true, expireInSeconds: 5 * 60 },
  'password-reset': { retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  'stale-approvals': recurring,
  // one waits for each draft at most, which is what the policy says; the longest draft takes seconds
  compaction: { policy: 'short', retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInSeconds: 5 * 60 },
  'idle-drafts': recurring,
  'search-index': { ...recurring, expireInSeconds: 60 * 60 },
  cleanup: recurring,
  'queue-maintenance': { ...recurring, expireInSeconds: 60 },
}

export const queueNames = Object.keys(queues) as QueueName[]
