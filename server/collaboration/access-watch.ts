/**
 * Rights on open sockets. A change is told by the database (channel `access_changed`, ids only) and felt on every node
 * within moments; a sweep catches what was not told, such as a session that came of age.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { can } from '#app/domain/access/access.ts'
import type { Person } from '#app/domain/people/person.ts'
import { closeCode, noRightReason } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import { rightsSweepMs } from './limits.ts'
import { readable } from './readable-draft.ts'
import type { Connection } from './transport/connection.ts'
import type { SyncSessions } from './transport/gateway.ts'

const changed = z.object({ person: z.string().optional(), draft: z.string().optional() })

/** The database was away: soon enough to be felt as at once, seldom enough not to hammer. */
const retryAfterMs = 500
/** Longer than a connection takes from the first question about its rights to being watched. */
const rememberMs = 10_000

type Changed = z.infer<typeof changed>

export interface AccessWatchOptions {
  readonly db: Db
  readonly sessions: SyncSessions
  /** Called for somebody who may write from now on. */
  readonly onMayWrite: (connection: Connection) => void
  readonly onProblem: (problem: unknown) => void
}

export class AccessWatch {
  readonly #options: AccessWatchOptions
  readonly #watched = new Set<Connection>()
  /** Something was told of them. */
  readonly #urgent = new Set<Connection>()
  readonly #routine = new Set<Connection>()
  #recent: { readonly at: number; readonly change: Changed }[] = []
  #isAsking = false
  readonly #sweep: NodeJS.Timeout

  constructor(options: AccessWatchOptions) {
    this.#options = options
    this.#sweep = setInterval(() => this.all(), rightsSweepMs)
  }

  watch(connection: Connection): void {
    this.#watched.add(connection)
    // told between the question about its rights and now
    const since = this.#recent.filter(({ at }) => at >= connection.who.askedAt)
    if (!since.some(({ change }) => concerns(change, connection))) return
    this.#urgent.add(connection)
    void this.#ask()
  }

  forget(connection: Connection): void {
    for (const some of [this.#watched, this.#urgent, this.#routine]) some.delete(connection)
  }

  /** What the channel says. */
  hear(payload: string): void {
    const change = understood(payload)
    const now = Date.now()
    this.#recent = [...this.#recent.filter(({ at }) => at > now - rememberMs), { at: now, change }]
    for (const connection of this.#watched) if (concerns(change, connection)) this.#urgent.add(connection)
    void this.#ask()
  }

  /** Something may not have been told. */
  all(): void {
    for (const connection of this.#watched) this.#routine.add(connection)
    void this.#ask()
  }

  close(): void {
    clearInterval(this.#sweep)
    for (const some of [this.#watched, this.#urgent, this.#routine]) some.clear()
  }

  /** One after the other: two answers about the same socket must not overtake each other. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    for (let next = this.#next(); next; next = this.#next()) {
      try {
        await this.#check(next)
      } catch (problem) {
        this.#options.onProblem(problem)
        if (this.#watched.has(next)) this.#urgent.add(next)
        await wait(retryAfterMs)
      }
    }
    this.#isAsking = false
  }

  #next(): Connection | undefined {
    for (const some of [this.#urgent, this.#routine]) {
      for (const connection of some) {
        some.delete(connection)
        return connection
      }
    }
    return undefined
  }

  async #check(connection: Connection): Promise<void> {
    const { who } = connection
    const person: Person | null = await this.#options.sessions.check(who.sessionId)
    if (!person) return connection.close(closeCode.signedOut)
    const access = await readable(this.#options.db, person, connection.draftId)
    if (!access) return connection.close(closeCode.noRight, noRightReason.read)
    const mightWrite = connection.mayWrite
    who.person = person
    who.access = access
    connection.tellRights()
    if (!mightWrite && can(person, 'write', access)) this.#options.onMayWrite(connection)
  }
}

function concerns({ person, draft }: Changed, { who, draftId }: Connection): boolean {
  return (person ?? who.person.id) === who.person.id && (draft ?? draftId) === draftId
}

function understood(payload: string): Changed {
  try {
    return changed.parse(JSON.parse(payload))
  } catch {
    // whatever it meant to say: ask after everybody
    return {}
  }
}
