/**
 * Rechecks the rights of open connections. The database notifies every node of changes (channel `access_changed`, ids
 * only); a regular sweep catches changes without a notification, such as expired sessions.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { can } from '#app/domain/access/access.ts'
import type { CaseAccess } from '#app/domain/access/case-access.ts'
import type { Person } from '#app/domain/people/person.ts'
import { closeCode, forbiddenReason } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import { withTimeout } from '#server/with-timeout.ts'
import { rightsSweepIntervalMs } from './limits.ts'
import { readableDrafts } from './readable-draft.ts'
import type { Connection } from './transport/connection.ts'
import type { SyncSessions } from './transport/gateway.ts'

const changed = z.object({ person: z.string().optional(), draft: z.string().optional() })

/** Pause after an error of the database. */
const retryAfterMs = 250
/** Takes milliseconds; a database connection that was swallowed would be waited for much longer. */
const checkTimeoutMs = 750
/** Connections that are checked in one query: the five thousand of a node take ten. */
const batchSize = 500
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

  /** One batch after the other, so that an older result for a connection cannot overwrite a newer one. */
  async #recheck(): Promise<void> {
    if (this.#isRechecking) return
    this.#isRechecking = true
    for (let batch = this.#nextBatch(); batch.length > 0; batch = this.#nextBatch()) {
      try {
        await this.#check(batch)
      } catch (problem) {
        this.#options.onProblem(problem)
        for (const connection of batch) if (this.#watched.has(connection)) this.#urgent.add(connection)
        await wait(retryAfterMs)
      }
    }
    this.#isRechecking = false
  }

  #nextBatch(): Connection[] {
    const batch: Connection[] = []
    for (const some of [this.#urgent, this.#routine]) {
      for (const connection of some) {
        if (batch.length === batchSize) return batch
        some.delete(connection)
        batch.push(connection)
      }
    }
    return batch
  }

  async #check(batch: readonly Connection[]): Promise<void> {
    const found = await withTimeout(this.#read(batch), checkTimeoutMs, 'reading rights took too long')
    for (const connection of batch) {
      const { person, access } = found.get(connection) ?? {}
      if (!person) connection.close(closeCode.signedOut)
      else if (access === 'deleted') connection.close(closeCode.deleted)
      else if (!access) connection.close(closeCode.forbidden, forbiddenReason.read)
      else this.#apply(connection, person, access)
    }
  }

  #apply(connection: Connection, person: Person, access: CaseAccess): void {
    const { identity, mayWrite: couldWrite } = connection
    identity.person = person
    identity.access = access
    connection.sendRights()
    if (!couldWrite && can(person, 'write', access)) this.#options.onMayWrite(connection)
  }

  /** Whose sessions still hold, each with what the person may read of the draft. Two queries, however many. */
  async #read(batch: readonly Connection[]) {
    const { db, sessions } = this.#options
    const people = await sessions.checkAll([...new Set(batch.map(({ identity }) => identity.sessionId))])
    const signedIn = batch.flatMap((connection) => {
      const person = people.get(connection.identity.sessionId)
      return person ? [{ connection, person, draftId: connection.draftId }] : []
    })
    const found = await readableDrafts(db, signedIn)
    return new Map(
      signedIn.map(({ connection, person }, i) => [connection, { person, access: found[i] ?? null }]),
    )
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
