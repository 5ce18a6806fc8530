/**
 * Who is signed in. The only file that knows lucia: leaving it must mean rewriting this file, so the tests describe
 * this file and not lucia. How an id travels to a browser and back is the business of server/http/cookies.ts.
 *
 * Beyond lucia: the table holds only the SHA-256 of each id; the database's clock alone decides what is still valid; a
 * session ends at the latest after `absoluteMs`; and its id is exchanged when the person's rights change. Through such
 * an exchange the session keeps its *family*, and that is the `sessionId` everybody else knows. It signs nobody in.
 */
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { endSession, keepNewestSessions, sweepSessions } from './open-sessions.ts'
import { selectPeople, toPerson } from './person.ts'

/** A working day without touching Erfa; longer would leave a shared computer signed in overnight. */
const idleMs = 8 * 60 * 60_000
/** A stolen cookie is worth a day at most, and nobody is thrown out in the middle of a long one. */
export const absoluteMs = 24 * 60 * 60_000
/** Reading a page prolongs the session, but costs a write only now and then. */
const prolongAfterMs = 5 * 60_000
/** Pages that the browser asked for with the old id just before the exchange may still arrive. */
const exchangeGraceMs = 60_000

export interface SignedIn {
  person: Person
  sessionId: string
}

export interface Sessions {
  /** Whose session this is. Never exchanges the id, so it suits a websocket, which cannot set a cookie. */
  validate(id: string | null): Promise<SignedIn | null>
  /** As `validate`, for a page: with the new id to send when this one was due for exchange. */
  validatePage(id: string | null): Promise<(SignedIn & { exchangedFor: string | null }) | null>
  /** The person with the rights of this moment if the session still holds; prolongs nothing. */
  check(sessionId: string): Promise<Person | null>
  /** Counts as activity: for somebody who writes through an open socket and asks for no page. */
  prolong(sessionId: string): Promise<void>
  /** Signs in and ends the session that the browser came with. Returns the new id, which only the browser gets. */
  start(personId: string, from: { userAgent: string | null; replaces: string | null }): Promise<string>
  end(sessionId: string): Promise<void>
}

export function createSessions(db: Db): Sessions {
  const lucia = luciaOver(db)

  async function validRow(id: string | null) {
    // lucia's ids are 25 random bytes in base 32: anything else needs no look at the table
    if (!id || !/^[a-z2-7]{40}$/.test(id)) return null
    const { session, user } = await lucia.validateSession(id)
    return session && { session, signedIn: { person: user.person, sessionId: session.family } }
  }

  return {
    async validate(id) {
      return (await validRow(id))?.signedIn ?? null
    },

    async validatePage(id) {
      const found = await validRow(id)
      if (!found) return null
      if (!found.session.rotationDue) return { ...found.signedIn, exchangedFor: null }
      const exchangedFor = await db.transaction().execute(async (trx) => {
        const old = await retire(trx, hashOf(found.session.id))
        // another tab's page was first: this one goes on with the old id for as long as the grace lasts
        if (!old) return null
        const { family, user_agent: userAgent, remainingMs } = old
        return (await luciaOver(trx).createSession(old.person_id, { family, userAgent, remainingMs })).id
      })
      return { ...found.signedIn, exchangedFor }
    },

    async check(sessionId) {
      const row = await selectPeople(db)
        .innerJoin('session', 'session.person_id', 'person.id')
        .where('session.family', '=', sessionId)
        .where(isValid)
        .executeTakeFirst()
      return row ? toPerson(row) : null
    },

    async prolong(sessionId) {
      await prolonging(db).where('family', '=', sessionId).where(isValid).execute()
    },

    async start(personId, { userAgent, replaces }) {
      return db.transaction().execute(async (trx) => {
        if (replaces) await endSession(trx, replaces)
        const session = await luciaOver(trx).createSession(personId, {
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
const inMs = (ms: number) => sql<Date>`now() + make_interval(secs => ${ms / 1000})`

function prolonging(db: Db) {
  return db
    .updateTable('session')
    .set({ expires_at: sql<Date>`least(${inMs(idleMs)}, absolute_expires_at)` })
    .where(sql<boolean>`expires_at < least(${inMs(idleMs - prolongAfterMs)}, absolute_expires_at)`)
}

/** Takes the old id out of use. Undefined when it was not due any more: of two at once, one gets the row. */
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
      expires_at: inMs(exchangeGraceMs),
      absolute_expires_at: inMs(exchangeGraceMs),
    })
    .returning(['session.person_id', 'session.family', 'session.user_agent', 'old.remainingMs'])
    .executeTakeFirst()
}

/** The id in the cookie is 200 random bits, so a plain hash is enough: there is nothing to guess. */
const hashOf = (id: string) => createHash('sha256').update(id).digest('hex')

function luciaOver(db: Db) {
  return new Lucia(tableAdapter(db), {
    sessionExpiresIn: new TimeSpan(idleMs, 'ms'),
    getSessionAttributes: ({ family, rotationDue }) => ({ family, rotationDue: rotationDue ?? false }),
    getUserAttributes: ({ person }) => ({ person }),
  })
}

/** Ids are hashed on the way in, and the id that was asked with is handed back: the table cannot tell it. */
function tableAdapter(db: Db): Adapter {
  const remove = (id: string) => db.deleteFrom('session').where('id', '=', id).execute()
  return {
    async getSessionAndUser(id) {
      const row = await selectPeople(db)
        .innerJoin('session', 'session.person_id', 'person.id')
        .where('session.id', '=', hashOf(id))
        .where(isValid)
        .select(['session.family', 'session.rotation_due as rotationDue', 'session.user_agent as userAgent'])
        .select(
          sql<boolean>`expires_at < least(${inMs(idleMs - prolongAfterMs)}, absolute_expires_at)`.as(
            'mayProlong',
          ),
        )
        .executeTakeFirst()
      if (!row) return [null, null]
      if (row.mayProlong) await prolonging(db).where('id', '=', hashOf(id)).execute()
      const { family, rotationDue, userAgent } = row
      // valid by the database's clock and prolonged above: lucia, which goes by ours, need do neither
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
          id: hashOf(id),
          person_id: userId,
          expires_at: inMs(Math.min(idleMs, remainingMs)),
          absolute_expires_at: inMs(remainingMs),
          // an exchanged id goes on with the session that began with the sign-in
          created_at: inMs(remainingMs - absoluteMs),
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
      await remove(hashOf(id))
    },
    async deleteUserSessions(personId) {
      await db.deleteFrom('session').where('person_id', '=', personId).execute()
    },
    async deleteExpiredSessions() {
      await sweepSessions(db)
    },
  }
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>
    DatabaseUserAttributes: { person: Person }
    DatabaseSessionAttributes: {
      family: string
      userAgent: string | null
      remainingMs: number
      rotationDue?: boolean
    }
  }
}
