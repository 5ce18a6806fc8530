/**
 * Rate limiting with a sliding window counter, kept in Postgres so that all processes share it. The count of the previous
 * window is weighted by how much of it still overlaps. A refused attempt is not counted against any limit, so that a flood
 * which one limit stops does not use up the others. Keys are hashed, because people type passwords into the wrong field.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { TooMany } from '#app/domain/errors.ts'
import type { Db, Trx } from '#db/connect.ts'

export interface Limit {
  /** Part of the stored key: renaming a limit resets its counts. */
  name: string
  most: number
  perSeconds: number
}

/** One attempt to count: against which limit, and whose. */
export type Attempt = readonly [limit: Limit, who: string]

export interface RateLimits {
  /**
   * Counts one attempt against all of these limits, or against none.
   * @throws TooMany at the first that is exceeded.
   */
  consume(tries: readonly Attempt[]): Promise<void>
  /** Uncounts one attempt that turned out to be legitimate. */
  refund(tries: readonly Attempt[]): Promise<void>
  /** Deletes the counts. */
  reset(tries: readonly Attempt[]): Promise<void>
}

/** A refused key is blocked in memory for this long, so that a flood does not reach Postgres. */
const blockInMemoryMs = 10_000
/** A flood from ever new addresses must not fill the memory. When this many keys are blocked, all are released. */
const maxBlockedKeys = 10_000

export function createRateLimits(db: Db): RateLimits {
  const blockedUntil = new Map<string, number>()

  function blockInMemory(key: string, retryAfterSeconds: number) {
    if (blockedUntil.size >= maxBlockedKeys) blockedUntil.clear()
    blockedUntil.set(key, Date.now() + Math.min(blockInMemoryMs, retryAfterSeconds * 1000))
  }

  return {
    async consume(tries) {
      const now = Date.now()
      for (const key of tries.map(keyOf)) {
        const until = blockedUntil.get(key) ?? 0
        if (until > now) throw new TooMany(Math.ceil((until - now) / 1000))
        blockedUntil.delete(key)
      }
      await db.transaction().execute(async (trx) => {
        for (const [limit, who] of tries) {
          const key = keyOf([limit, who])
          const { used, secondsLeft } = await countAttempt(trx, limit, key)
          if (used <= limit.most) continue
          blockInMemory(key, secondsLeft)
          // rolls the transaction back, and with it what the narrower limits counted
          throw new TooMany(Math.ceil(secondsLeft))
        }
      })
    },

    async refund(tries) {
      for (const aTry of tries) {
        await db
          .updateTable('rate_limit')
          .set({ hits: sql<number>`greatest(hits - 1, 0)` })
          .where('key', '=', keyOf(aTry))
          .where('window_start', '=', windowStart(aTry[0]))
          .execute()
      }
    },

    async reset(tries) {
      const keys = tries.map(keyOf)
      for (const key of keys) blockedUntil.delete(key)
      await db.deleteFrom('rate_limit').where('key', 'in', keys).execute()
    },
  }
}

/** Rows older than the longest windows, two days, are not read any more. */
export async function deleteOldRateLimits(db: Db): Promise<void> {
  await db.deleteFrom('rate_limit').where('window_start', '<', sql<Date>`now() - interval '3 days'`).execute()
}

function keyOf([limit, who]: Attempt): string {
  return `${limit.name}:${createHash('sha256').update(who).digest('base64url')}`
}

const windowStart = ({ perSeconds }: Limit) =>
  sql<Date>`to_timestamp(floor(extract(epoch from now()) / ${perSeconds}::float8) * ${perSeconds}::float8)`

async function countAttempt(
  trx: Trx,
  limit: Limit,
  key: string,
): Promise<{ used: number; secondsLeft: number }> {
  const { rows } = await sql<{ used: number; secondsLeft: number }>`
    with this_window as (
      insert into rate_limit (key, window_start, hits) values (${key}, ${windowStart(limit)}, 1)
      on conflict (key, window_start) do update set hits = rate_limit.hits + 1
      returning window_start, hits
    )
    select
      this_window.hits + coalesce(earlier.hits, 0) * part.remaining as used,
      ${limit.perSeconds}::float8 * part.remaining as "secondsLeft"
    from this_window
    cross join lateral (
      select 1 - extract(epoch from now() - this_window.window_start)::float8 / ${limit.perSeconds}::float8
    ) as part(remaining)
    left join rate_limit earlier
      on earlier.key = ${key}
      and earlier.window_start = this_window.window_start - make_interval(secs => ${limit.perSeconds}::float8)`.execute(
    trx,
  )
  const row = rows[0]
  return { used: row?.used ?? 0, secondsLeft: row?.secondsLeft ?? 0 }
}
