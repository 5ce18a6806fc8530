/**
 * For machines that watch. Alive: the process answers; while the database is away it still serves what it has kept, so nobody
 * should be sent elsewhere or be restarted for that. Ready: the database answers too, which a new node waits for before it
 * gets its first visitor. `/health` itself is for monitoring, and says which part is not well.
 */
import express, { type RequestHandler } from 'express'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Db } from '#db/connect.ts'

/** Answered before there is anything else to answer: migrating may take longer than a supervisor is patient. */
export const livePath = '/health/live'

/** A probe must not wait as long as a person would. */
const answerWithinMs = 2_000

export function health(db: Db, log: Logger): RequestHandler {
  let wasThere = true
  const isThere = async () => {
    const there = await answersInTime(db)
    if (there !== wasThere) log.warn(there ? 'the database answers again' : 'the database does not answer')
    wasThere = there
    return there
  }
  return express
    .Router()
    .use((_req, res, next) => {
      res.set('Cache-Control', 'no-store')
      next()
    })
    .get('/live', (_req, res) => res.json({ status: 'ok' }))
    .get('/ready', async (_req, res) => {
      const ready = await isThere()
      res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'not ready' })
    })
    .get('/', async (_req, res) => {
      const there = await isThere()
      res
        .status(there ? 200 : 503)
        .json({ status: there ? 'ok' : 'degraded', database: there ? 'ok' : 'away' })
    })
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
