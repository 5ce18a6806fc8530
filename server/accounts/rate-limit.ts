/**
 * How often something may be tried, counted in Postgres so that every process counts together. A sliding window: what is
 * left of the one before weighs in. A try that is refused counts nowhere, so that a flood which one limit stops uses
 * up no other. Whom a count belongs to is stored as a hash, because people type passwords into the wrong field.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { TooMany } from '#app/domain/errors.ts'
import type { Db, Trx } from '#db/connect.ts'

export interface Limit {
  /** Names the count; never changes once people rely on it. */
  name: string
  most: number
  perSeconds: number
}

/** One thing to count: against which limit, and for whom. */
export type Try = readonly [limit: Limit, who: string]

export interface RateLimits {
  /**
   * Counts one try against all of these, or against none.
   * @throws TooMany at the first that is used up.
   */
  take(tries: readonly Try[]): Promise<void>
  /** Takes one try back: it was honest. */
  giveBack(tries: readonly Try[]): Promise<void>
  /** Forgets everything counted for these. */
  clear(tries: readonly Try[]): Promise<void>
}

/** While somebody is refused, a flood of theirs is refused here and does not reach Postgres. */
const shieldMs = 10_000
/** A flood from ever new addresses must not fill the memory. */
const mostShielded = 10_000

export function createRateLimits(db: Db): RateLimits {
  const refusedUntil = new Map<string, number>()

  function shield(key: string, retryAfterSeconds: number) {
    if (refusedUntil.size >= mostShielded) refusedUntil.clear()
    refusedUntil.set(key, Date.now() + Math.min(shieldMs, retryAfterSeconds * 1000))
  }

  return {
    async take(tries) {
      const now = Date.now()
      for (const key of tries.map(keyOf)) {
        const until = refusedUntil.get(key) ?? 0
        if (until > now) throw new TooMany(Math.ceil((until - now) / 1000))
        refusedUntil.delete(key)
      }
      await db.transaction().execute(async (trx) => {
        for (const [limit, who] of tries) {
          const key = keyOf([limit, who])
          const { used, secondsLeft } = await count(trx, limit, key)
          if (used <= limit.most) continue
          shield(key, secondsLeft)
          // the transaction ends with this, and takes back what the narrower limits counted
          throw new TooMany(Math.ceil(secondsLeft))
        }
      })
    },

    async giveBack(tries) {
      for (const aTry of tries) {
        await db
          .updateTable('rate_limit')
          .set({ hits: sql<number>`greatest(hits - 1, 0)` })
          .where('key', '=', keyOf(aTry))
          .where('window_start', '=', windowStart(aTry[0]))
          .execute()
      }
    },

    async clear(tries) {
      const keys = tries.map(keyOf)
      for (const key of keys) refusedUntil.delete(key)
      await db.deleteFrom('rate_limit').where('key', 'in', keys).execute()
    },
  }
}

/** Rows older than the longest window count for nothing. */
export async function sweepRateLimits(db: Db): Promise<void> {
  await db.deleteFrom('rate_limit').where('window_start', '<', sql<Date>`now() - interval '3 days'`).execute()
}

function keyOf([limit, who]: Try): string {
  return `${limit.name}:${createHash('sha256').update(who).digest('base64url')}`
}

const windowStart = ({ perSeconds }: Limit) =>
  sql<Date>`to_timestamp(floor(extract(epoch from now()) / ${perSeconds}::float8) * ${perSeconds}::float8)`

async function count(trx: Trx, limit: Limit, key: string): Promise<{ used: number; secondsLeft: number }> {
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
