/**
 * What follows an edit on the node where it was made: updates title and completeness in the lists, adds checkpoints to the
 * timeline, and requests compaction when a draft in use has many update rows.
 */
import { sql } from 'kysely'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Db } from '#db/connect.ts'
import { addCheckpoint, type CheckpointReason, newestCheckpointAge } from '#db/drafts/checkpoints.ts'
import { readRows, updatesOfDraft } from '#db/drafts/drafts.ts'
import {
  compactAtRows,
  deriveAfterQuietMs,
  deriveAtLatestMs,
  newCheckpointAfterMs,
  requestCompactionAgainAfterMs,
} from '#server/collaboration/limits.ts'
import type { Room } from '#server/collaboration/room.ts'
import { writersSinceCheckpoint } from './checkpoint-writers.ts'
import { requestCompaction } from './compaction.ts'
import type { Snapshot } from './document-jobs.ts'
import type { DocumentWorkers } from './document-workers.ts'

export interface MaintenanceOptions {
  readonly db: Db
  readonly documents: DocumentWorkers
  readonly onProblem: (problem: unknown) => void
}

export class Maintenance {
  readonly #options: MaintenanceOptions
  /** Rooms with edits that are not reflected in the lists, since when, and the timer for it. */
  readonly #editedRooms = new Map<Room, { since: number; timer: NodeJS.Timeout }>()
  readonly #toDerive = new Set<Room>()
  /** When the compaction of a room's draft was requested last. */
  readonly #compactionRequestedAt = new WeakMap<Room, number>()
  #deriving: Promise<void> | null = null
  #requesting: Promise<void> | null = null

  constructor(options: MaintenanceOptions) {
    this.#options = options
  }

  onEdited(room: Room): void {
    const waiting = this.#editedRooms.get(room)
    const since = waiting?.since ?? Date.now()
    if (waiting) clearTimeout(waiting.timer)
    const waitMs = Math.min(deriveAfterQuietMs, Math.max(0, since + deriveAtLatestMs - Date.now()))
    this.#editedRooms.set(room, { since, timer: setTimeout(() => this.#derive(room), waitMs) })
    if (room.rows >= compactAtRows) this.#requestCompaction(room)
  }

  /** Adds the current state to the timeline and returns its id. */
  async checkpoint(
    draftId: string,
    kind: CaseKind,
    reason: CheckpointReason,
    personId: string,
  ): Promise<string> {
    const { db, documents } = this.#options
    const snapshot = await documents.run('snapshot', {
      kind,
      updates: updatesOfDraft(await readRows(db, draftId)),
    })
    const id = await this.#addCheckpoint(draftId, snapshot, reason, [personId], null)
    if (id === null) throw new Error('a checkpoint was not stored')
    return id
  }

  /** Runs due work immediately and finishes what is running. */
  async close(): Promise<void> {
    for (const [room, { timer }] of [...this.#editedRooms]) {
      clearTimeout(timer)
      this.#derive(room)
    }
    await this.#deriving
    await this.#requesting
  }

  #derive(room: Room): void {
    this.#editedRooms.delete(room)
    this.#toDerive.add(room)
    this.#deriving ??= this.#deriveAll()
  }

  /** One at a time: fifty drafts that are due at once would slow down everybody who types. */
  async #deriveAll(): Promise<void> {
    for (const room of this.#toDerive) {
      this.#toDerive.delete(room)
      await this.#deriveNow(room).catch(this.#options.onProblem)
    }
    this.#deriving = null
  }

  async #deriveNow(room: Room): Promise<void> {
    const { db, documents } = this.#options
    const { draftId, kind } = room
    const updates = [room.diff(new Map())]
    const snapshot = await documents.run('snapshot', { kind, updates }, { isBackground: true })
    await db
      .updateTable('cases')
      .set({
        title: snapshot.title,
        completeness: snapshot.completeness,
        // not now(), because this also runs when a draft is opened, in case a crash came before it
        edited_at: sql<Date>`coalesce((select max(at) from draft_update where draft_id = cases.id), edited_at)`,
      })
      .where('id', '=', draftId)
      .execute()
    const ageMs = await newestCheckpointAge(db, draftId)
    if (ageMs === null || ageMs > newCheckpointAfterMs)
      await this.#addCheckpoint(draftId, snapshot, 'edited', [], newCheckpointAfterMs)
  }

  async #addCheckpoint(
    draftId: string,
    { state, title }: Snapshot,
    reason: CheckpointReason,
    people: readonly string[],
    unlessYoungerMs: number | null,
  ): Promise<string | null> {
    const { db } = this.#options
    const writers = await writersSinceCheckpoint(db, draftId, state)
    const personIds = [...new Set([...writers, ...people])]
    const unless = unlessYoungerMs === null ? {} : { youngerMs: unlessYoungerMs }
    return addCheckpoint(db, { draftId, state, title, reason, personIds }, unless)
  }

  #requestCompaction(room: Room): void {
    const now = Date.now()
    const requestedAt = this.#compactionRequestedAt.get(room) ?? 0
    if (this.#requesting || now - requestedAt < requestCompactionAgainAfterMs) return
    this.#compactionRequestedAt.set(room, now)
    const { db, onProblem } = this.#options
    this.#requesting = requestCompaction(db, [room.draftId])
      .catch(onProblem)
      .finally(() => {
        this.#requesting = null
      })
  }
}
