/**
 * Sessions. The only file that imports lucia: replacing it means rewriting this file, so the tests describe this file and
 * not lucia. server/http/cookies.ts carries the id to the browser and back.
 *
 * Beyond lucia: the table holds only the SHA-256 of each id; the database's clock alone decides what is still valid; a
 * session ends at the latest after `absoluteMs`; and its id is rotated when the person's rights change. Through rotations
 * the session keeps its *family*, which the rest of the code calls `sessionId`. The family signs nobody in.
 */
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { deleteExpiredSessions, endSession, keepNewestSessions } from './open-sessions.ts'
import { selectPeople, toPerson } from './person.ts'

/** A working day; longer would leave a shared computer signed in overnight. */
const idleMs = 8 * 60 * 60_000
/** A stolen cookie works for a day at most, and nobody is signed out during a long working day. */
export const absoluteMs = 24 * 60 * 60_000
/** Every request prolongs the session, but it is written at most this often. */
const prolongAfterMs = 5 * 60_000
/** Requests that the browser sent with the old id just before the rotation may still arrive. */
const rotationGraceMs = 60_000

export interface SignedIn {
  person: Person
  sessionId: string
}

export interface Sessions {
  /** Whose session this is. Never rotates the id, so that a websocket, which cannot set a cookie, can use it. */
  validate(id: string | null): Promise<SignedIn | null>
  /** As `validate`, for a page: with the new id to send when this one was due for rotation. */
  validatePage(id: string | null): Promise<(SignedIn & { rotatedTo: string | null }) | null>
  /** The person with current rights while the session is valid; does not prolong it. */
  check(sessionId: string): Promise<Person | null>
  /** As `check`, for many sessions in one query: by the session's id, without those that have ended. */
  checkAll(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Person>>
  /** Counts as activity: for somebody who writes through an open socket and asks for no page. */
  prolong(sessionId: string): Promise<void>
  /** Signs in and ends the session that the browser came with. Returns the new id, which only the browser gets. */
  start(personId: string, from: { userAgent: string | null; replaces: string | null }): Promise<string>
  end(sessionId: string): Promise<void>
}

export function createSessions(db: Db): Sessions {
  const lucia = createLucia(db)

  async function findValid(id: string | null) {
    // lucia's ids are 25 random bytes in base 32: anything else needs no look at the table
    if (!id || !/^[a-z2-7]{40}$/.test(id)) return null
    const { session, user } = await lucia.validateSession(id)
    return session && { session, signedIn: { person: user.person, sessionId: session.family } }
  }

  async function checkAll(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const rows = await selectPeople(db)
      .innerJoin('session', 'session.person_id', 'person.id')
      .where('session.family', '=', sql<string>`any(${sessionIds})`)
      .where(isValid)
      .select('session.family')
      .execute()
    return new Map(rows.map((row) => [row.family, toPerson(row)]))
  }

  return {
    async validate(id) {
      return (await findValid(id))?.signedIn ?? null
    },

    async validatePage(id) {
      const found = await findValid(id)
      if (!found) return null
      if (!found.session.rotationDue) return { ...found.signedIn, rotatedTo: null }
      const rotatedTo = await db.transaction().execute(async (trx) => {
        const old = await retire(trx, hashId(found.session.id))
        // another tab was first: this one keeps the old id, which stays valid during the grace period
        if (!old) return null
        const { family, user_agent: userAgent, remainingMs } = old
        return (await createLucia(trx).createSession(old.person_id, { family, userAgent, remainingMs })).id
      })
      return { ...found.signedIn, rotatedTo }
    },

    async check(sessionId) {
      return (await checkAll([sessionId])).get(sessionId) ?? null
    },

    checkAll,

    async prolong(sessionId) {
      await prolongQuery(db).where('family', '=', sessionId).where(isValid).execute()
    },

    async start(personId, { userAgent, replaces }) {
      return db.transaction().execute(async (trx) => {
        if (replaces) await endSession(trx, replaces)
        const session = await createLucia(trx).createSession(personId, {
          family: randomUUID(),
          userAgent,
          remainingMs: absoluteMs,
        })
        await keepNewestSessions(trx, personId)
        return session.id
      })
    },

    async end(sessionId) {
      await db.transaction().execute((trx) => endSession(trx, sessionId))
    },
  }
}

const isValid = sql<boolean>`session.expires_at > now() and session.absolute_expires_at > now()`
const afterMs = (ms: number) => sql<Date>`now() + make_interval(secs => ${ms / 1000})`

function prolongQuery(db: Db) {
  return db
    .updateTable('session')
    .set({ expires_at: sql<Date>`least(${afterMs(idleMs)}, absolute_expires_at)` })
    .where(sql<boolean>`expires_at < least(${afterMs(idleMs - prolongAfterMs)}, absolute_expires_at)`)
}

/** Takes the old id out of use. Undefined when it is no longer due for rotation: of two at once, one succeeds. */
function retire(trx: Db, id: string) {
  return trx
    .with('old', (cte) =>
      cte
        .selectFrom('session')
        .where('id', '=', id)
        .where('rotation_due', '=', true)
        .forUpdate()
        .select((row) => [
          'id',
          sql<number>`extract(epoch from ${row.ref('absolute_expires_at')} - now())::float8 * 1000`.as(
            'remainingMs',
          ),
        ]),
    )
    .updateTable('session')
    .from('old')
    .whereRef('session.id', '=', 'old.id')
    .set({
      rotation_due: false,
      expires_at: afterMs(rotationGraceMs),
      absolute_expires_at: afterMs(rotationGraceMs),
    })
    .returning(['session.person_id', 'session.family', 'session.user_agent', 'old.remainingMs'])
    .executeTakeFirst()
}

/** The id in the cookie is 200 random bits, so a hash without salt is enough. */
const hashId = (id: string) => createHash('sha256').update(id).digest('hex')

function createLucia(db: Db) {
  return new Lucia(createAdapter(db), {
    sessionExpiresIn: new TimeSpan(idleMs, 'ms'),
    getSessionAttributes: ({ family, rotationDue }) => ({ family, rotationDue: rotationDue ?? false }),
    getUserAttributes: ({ person }) => ({ person }),
  })
}

/** The table holds hashes only, so the id that was asked with is returned instead of the stored one. */
function createAdapter(db: Db): Adapter {
  const remove = (id: string) => db.deleteFrom('session').where('id', '=', id).execute()
  return {
    async getSessionAndUser(id) {
      const row = await selectPeople(db)
        .innerJoin('session', 'session.person_id', 'person.id')
        .where('session.id', '=', hashId(id))
        .where(isValid)
        .select(['session.family', 'session.rotation_due as rotationDue', 'session.user_agent as userAgent'])
        .select(
          sql<boolean>`expires_at < least(${afterMs(idleMs - prolongAfterMs)}, absolute_expires_at)`.as(
            'mayProlong',
          ),
        )
        .executeTakeFirst()
      if (!row) return [null, null]
      if (row.mayProlong) await prolongQuery(db).where('id', '=', hashId(id)).execute()
      const { family, rotationDue, userAgent } = row
      // validity and prolonging follow the database's clock: lucia, which uses this process's clock, must do neither
      const expiresAt = new Date(Date.now() + idleMs)
      return [
        { id, userId: row.id, expiresAt, attributes: { family, rotationDue, userAgent, remainingMs: 0 } },
        { id: row.id, attributes: { person: toPerson(row) } },
      ]
    },
    async setSession({ id, userId, attributes: { family, userAgent, remainingMs } }) {
      await db
        .insertInto('session')
        .values({
          id: hashId(id),
          person_id: userId,
          expires_at: afterMs(Math.min(idleMs, remainingMs)),
          absolute_expires_at: afterMs(remainingMs),
          // an exchanged id goes on with the session that began with the sign-in
          created_at: afterMs(remainingMs - absoluteMs),
          family,
          // a browser may send any length
          user_agent: userAgent?.slice(0, 300) ?? null,
        })
        .execute()
    },
    async getUserSessions() {
      return []
    },
    async updateSessionExpiration() {},
    async deleteSession(id) {
      await remove(hashId(id))
    },
    async deleteUserSessions(personId) {
      await db.deleteFrom('session').where('person_id', '=', personId).execute()
    },
    async deleteExpiredSessions() {
      await deleteExpiredSessions(db)
    },
  }
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>
    DatabaseUserAttributes: { person: Person }
    DatabaseSessionAttributes: {
      family: string
      userAgent: string | null
      remainingMs: number
      rotationDue?: boolean
    }
  }
}
