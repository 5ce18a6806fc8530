/** For load balancers and monitoring: 200 while pages can be answered in full, 503 while the database is away. */
import type { RequestHandler } from 'express'
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'

/** A probe must not wait as long as a person would. */
const answerWithinMs = 2_000

export function health(db: Db): RequestHandler {
  return async (_req, res) => {
    const database = await answersInTime(db)
    res
      .status(database ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: database ? 'ok' : 'degraded', database: database ? 'ok' : 'away' })
  }
}

async function answersInTime(db: Db): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), answerWithinMs)
  })
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const result = await Promise.race([answer, late])
  clearTimeout(timer)
  return result
}
