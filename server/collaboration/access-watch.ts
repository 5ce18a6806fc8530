/**
 * Rechecks the rights of open connections. The database notifies every node of changes (channel `access_changed`, ids
 * only); a regular sweep catches changes without a notification, such as expired sessions.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { can } from '#app/domain/access/access.ts'
import type { Person } from '#app/domain/people/person.ts'
import { closeCode, forbiddenReason } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import { rightsSweepIntervalMs } from './limits.ts'
import { readableDraft } from './readable-draft.ts'
import type { Connection } from './transport/connection.ts'
import type { SyncSessions } from './transport/gateway.ts'
import { withTimeout } from './with-timeout.ts'

const changed = z.object({ person: z.string().optional(), draft: z.string().optional() })

/** Pause after an error of the database. */
const retryAfterMs = 250
/** Takes milliseconds; a database connection that was swallowed would be waited for much longer. */
const checkTimeoutMs = 750
/** Longer than it takes from reading the rights of a new connection to watching it. */
const keepNotificationsMs = 10_000

type Changed = z.infer<typeof changed>

export interface AccessWatchOptions {
  readonly db: Db
  readonly sessions: SyncSessions
  /** Called when somebody who could only read may write from now on. */
  readonly onMayWrite: (connection: Connection) => void
  readonly onProblem: (problem: unknown) => void
}

export class AccessWatch {
  readonly #options: AccessWatchOptions
  readonly #watched = new Set<Connection>()
  /** Named by a notification; checked before the routine ones. */
  readonly #urgent = new Set<Connection>()
  readonly #routine = new Set<Connection>()
  #recent: { readonly at: number; readonly change: Changed }[] = []
  #isRechecking = false
  readonly #sweep: NodeJS.Timeout

  constructor(options: AccessWatchOptions) {
    this.#options = options
    this.#sweep = setInterval(() => this.recheckAll(), rightsSweepIntervalMs)
  }

  watch(connection: Connection): void {
    this.#watched.add(connection)
    // changes that were notified after its rights had been read
    const since = this.#recent.filter(({ at }) => at >= connection.identity.checkedAt)
    if (!since.some(({ change }) => isAffected(change, connection))) return
    this.#urgent.add(connection)
    void this.#recheck()
  }

  unwatch(connection: Connection): void {
    for (const some of [this.#watched, this.#urgent, this.#routine]) some.delete(connection)
  }

  /** Handles a notification of `access_changed`. */
  onNotification(payload: string): void {
    const change = parsePayload(payload)
    const now = Date.now()
    this.#recent = [...this.#recent.filter(({ at }) => at > now - keepNotificationsMs), { at: now, change }]
    for (const connection of this.#watched) if (isAffected(change, connection)) this.#urgent.add(connection)
    void this.#recheck()
  }

  /** Called regularly, and when notifications may have been missed. */
  recheckAll(): void {
    for (const connection of this.#watched) this.#routine.add(connection)
    void this.#recheck()
  }

  close(): void {
    clearInterval(this.#sweep)
    for (const some of [this.#watched, this.#urgent, this.#routine]) some.clear()
  }

  /** One after the other, so that an older result for a connection cannot overwrite a newer one. */
  async #recheck(): Promise<void> {
    if (this.#isRechecking) return
    this.#isRechecking = true
    for (let next = this.#next(); next; next = this.#next()) {
      try {
        await this.#check(next)
      } catch (problem) {
        this.#options.onProblem(problem)
        if (this.#watched.has(next)) this.#urgent.add(next)
        await wait(retryAfterMs)
      }
    }
    this.#isRechecking = false
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
    const { person, access } = await withTimeout(
      this.#read(connection),
      checkTimeoutMs,
      'reading rights took too long',
    )
    if (!person) return connection.close(closeCode.signedOut)
    if (!access) return connection.close(closeCode.forbidden, forbiddenReason.read)
    const { identity, mayWrite: couldWrite } = connection
    identity.person = person
    identity.access = access
    connection.sendRights()
    if (!couldWrite && can(person, 'write', access)) this.#options.onMayWrite(connection)
  }

  async #read({ identity, draftId }: Connection) {
    const person: Person | null = await this.#options.sessions.check(identity.sessionId)
    return { person, access: person && (await readableDraft(this.#options.db, person, draftId)) }
  }
}

function isAffected({ person, draft }: Changed, { identity, draftId }: Connection): boolean {
  return (person ?? identity.person.id) === identity.person.id && (draft ?? draftId) === draftId
}

function parsePayload(payload: string): Changed {
  try {
    return changed.parse(JSON.parse(payload))
  } catch {
    // unreadable, so it may concern everybody
    return {}
  }
}
