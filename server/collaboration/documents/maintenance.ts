/**
 * What happens to a draft while nobody waits for it: lists learn its title and how complete it is, the timeline gets its
 * dated states, and what was written piece by piece becomes a snapshot.
 */
import { sql } from 'kysely'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { clocksOf, survey } from '#app/yjs/parsed-update.ts'
import type { Db } from '#db/connect.ts'
import {
  addCheckpoint,
  type CheckpointReason,
  newestCheckpointAge,
  newestCheckpointState,
} from '#db/drafts/checkpoints.ts'
import { ownersOf } from '#db/drafts/draft-clients.ts'
import { compact } from '#db/drafts/draft-compaction.ts'
import { loadState, readRows, updatesIn } from '#db/drafts/drafts.ts'
import {
  compactAtRestRows,
  compactAtRows,
  deriveAfterQuietMs,
  deriveAtLatestMs,
  newCheckpointAfterMs,
  restAfterMs,
} from '#server/collaboration/limits.ts'
import type { Room } from '#server/collaboration/room.ts'
import type { Workshop } from './document-worker.ts'
import type { Digest } from './snapshot.ts'

export interface UpkeepOptions {
  readonly db: Db
  readonly workshop: Workshop
  /** The room of a draft that is open here. */
  readonly find: (draftId: string) => Room | undefined
  readonly onProblem: (problem: unknown) => void
}

export class Upkeep {
  readonly #options: UpkeepOptions
  /** Rooms that were written in, since when, and when to look at them. */
  readonly #edited = new Map<Room, { since: number; timer: NodeJS.Timeout }>()
  readonly #toDerive = new Set<Room>()
  readonly #toCompact = new Map<string, CaseKind>()
  #deriving: Promise<void> | null = null
  #compacting: Promise<void> | null = null

  constructor(options: UpkeepOptions) {
    this.#options = options
  }

  edited(room: Room): void {
    const waiting = this.#edited.get(room)
    const since = waiting?.since ?? Date.now()
    if (waiting) clearTimeout(waiting.timer)
    const waitMs = Math.min(deriveAfterQuietMs, Math.max(0, since + deriveAtLatestMs - Date.now()))
    this.#edited.set(room, { since, timer: setTimeout(() => this.#derive(room), waitMs) })
    if (room.rows >= compactAtRows) this.#compactSoon(room)
  }

  /** A draft that has been left alone for a while. */
  rests(room: Room, now: number): void {
    if (room.rows >= compactAtRestRows && now - room.editedAt > restAfterMs) this.#compactSoon(room)
  }

  closed(room: Room): void {
    if (room.rows >= compactAtRestRows) this.#compactSoon(room)
  }

  /** A state for the timeline, now. Returns its id. */
  async checkpoint(
    draftId: string,
    kind: CaseKind,
    reason: CheckpointReason,
    personId: string,
  ): Promise<string> {
    const { db, workshop } = this.#options
    const digest = await workshop.digest({ kind, updates: [await loadState(db, draftId)] })
    const id = await this.#addCheckpoint(draftId, digest, reason, [personId], null)
    if (id === null) throw new Error('a checkpoint was not stored')
    return id
  }

  /** Does at once what would have been done in a moment, and finishes what is under way. */
  async close(): Promise<void> {
    this.#options.workshop.stayHere()
    for (const [room, { timer }] of [...this.#edited]) {
      clearTimeout(timer)
      this.#derive(room)
    }
    await this.#deriving
    this.#toCompact.clear()
    await this.#compacting
  }

  #derive(room: Room): void {
    this.#edited.delete(room)
    this.#toDerive.add(room)
    this.#deriving ??= this.#deriveAll()
  }

  /** One at a time: fifty drafts that are due at once would hold up everybody who types. */
  async #deriveAll(): Promise<void> {
    for (const room of this.#toDerive) {
      this.#toDerive.delete(room)
      await this.#deriveNow(room).catch(this.#options.onProblem)
    }
    this.#deriving = null
  }

  async #deriveNow(room: Room): Promise<void> {
    const { db, workshop } = this.#options
    const { draftId, kind } = room
    const digest = await workshop.digest({ kind, updates: [room.beyond(new Map())] })
    await db
      .updateTable('cases')
      .set({
        title: digest.title,
        completeness: digest.completeness,
        // rows, not now: a draft is also looked at when it is opened, in case a crash came in between
        edited_at: sql<Date>`coalesce((select max(at) from draft_update where draft_id = cases.id), edited_at)`,
      })
      .where('id', '=', draftId)
      .execute()
    const ageMs = await newestCheckpointAge(db, draftId)
    if (ageMs === null || ageMs > newCheckpointAfterMs)
      await this.#addCheckpoint(draftId, digest, 'edited', [], newCheckpointAfterMs)
  }

  async #addCheckpoint(
    draftId: string,
    { state, title }: Digest,
    reason: CheckpointReason,
    people: readonly string[],
    unlessYoungerMs: number | null,
  ): Promise<string | null> {
    const { db } = this.#options
    const last = await newestCheckpointState(db, draftId)
    const before = last ? clocksOf(survey(last)) : new Map<number, number>()
    const writers = [...clocksOf(survey(state))].filter(([id, clock]) => clock > (before.get(id) ?? 0))
    const owners = await ownersOf(
      db,
      draftId,
      writers.map(([id]) => id),
    )
    const personIds = [...new Set([...owners, ...people])]
    return addCheckpoint(db, { draftId, state, title, reason, personIds }, unlessYoungerMs)
  }

  #compactSoon({ draftId, kind }: Room): void {
    this.#toCompact.set(draftId, kind)
    this.#compacting ??= this.#compactAll()
  }

  /** One at a time: it is work for the database, too. */
  async #compactAll(): Promise<void> {
    for (const [draftId, kind] of this.#toCompact) {
      this.#toCompact.delete(draftId)
      await this.#compact(draftId, kind).catch(this.#options.onProblem)
    }
    this.#compacting = null
  }

  async #compact(draftId: string, kind: CaseKind): Promise<void> {
    const { db, workshop, find } = this.#options
    const rows = await readRows(db, draftId)
    if (rows.updates.length === 0) return
    const { state } = await workshop.digest({ kind, updates: updatesIn(rows) })
    await compact(db, draftId, rows, state)
    // whoever was faster: the draft is smaller now than what is in memory
    await find(draftId)?.refresh()
  }
}
