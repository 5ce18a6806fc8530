/**
 * A small world to look around in, for `npm start`: fictional organisations, one account per role, and cases on every
 * stretch of the way from draft to withdrawn. Production never has it.
 */
import { sql } from 'kysely'
import { readable } from '#app/domain/reviews/workflow.ts'
import type { Db, Trx } from '../../connect.ts'
import { demoPassword } from '../accounts.ts'
import { clockFor } from './clock.ts'
import { draftOf } from './draft.ts'
import { caseId, insertCases } from './insert-cases.ts'
import { insertDrafts } from './insert-drafts.ts'
import { insertPeople } from './insert-people.ts'
import { play } from './play.ts'
import { readDemoWorld } from './world.ts'

const key = 'demo_world'

export interface DemoWorldOptions {
  /** Makes a case findable; what search is made of is the server's business. */
  indexCase: (trx: Trx, caseId: string) => Promise<void>
  now?: Date
}

/**
 * Once and for all: an installation that has had the demo world, whole or with parts deleted, does not get it again.
 * Processes that start at once wait for each other. True when it was inserted.
 */
export async function seedDemoWorld(
  db: Db,
  { indexCase, now = new Date() }: DemoWorldOptions,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // as long as the other takes: on a small machine longer than any lock may be waited for elsewhere
    await sql`set local lock_timeout = 0`.execute(trx)
    await sql`select pg_advisory_xact_lock(hashtext(${key}))`.execute(trx)
    if (await hasDemoWorld(trx)) return false
    const clock = clockFor(now)
    const told = (await readDemoWorld()).map((demo) => {
      const played = play(demo)
      return { played, draft: draftOf(played) }
    })
    await insertPeople(trx, clock, demoPassword)
    await insertCases(trx, clock, told)
    await insertDrafts(trx, clock, told)
    // the oldest first, as they were published
    for (const { played } of told)
      if (readable.includes(played.publicationStatus)) await indexCase(trx, caseId(played))
    await trx
      .insertInto('installation')
      .values({ key, value: JSON.stringify({ at: now.toISOString() }) })
      .execute()
    return true
  })
}

/** Also when parts of it were deleted since. */
export async function hasDemoWorld(db: Db): Promise<boolean> {
  const there = await db.selectFrom('installation').where('key', '=', key).select('key').executeTakeFirst()
  return there !== undefined
}
