/**
 * Background work on drafts: updates title and completeness in the lists, adds checkpoints to the timeline, and compacts
 * update rows into snapshots.
 */
import { sql } from 'kysely'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { parseUpdate, stateVectorOf } from '#app/yjs/parsed-update.ts'
import type { Db } from '#db/connect.ts'
import {
  addCheckpoint,
  type CheckpointReason,
  newestCheckpointAge,
  newestCheckpointState,
} from '#db/drafts/checkpoints.ts'
import { ownersOf } from '#db/drafts/draft-clients.ts'
import { storeCompacted } from '#db/drafts/draft-compaction.ts'
import { readRows, updatesOfDraft } from '#db/drafts/drafts.ts'
import {
  compactAtRows,
  compactIdleAtRows,
  deriveAfterQuietMs,
  deriveAtLatestMs,
  idleAfterMs,
  newCheckpointAfterMs,
} from '#server/collaboration/limits.ts'
import type { Room } from '#server/collaboration/room.ts'
import type { Snapshot } from './document-jobs.ts'
import type { DocumentWorkers } from './document-workers.ts'

export interface MaintenanceOptions {
  readonly db: Db
  readonly documents: DocumentWorkers
  /** The room of a draft that is open on this node. */
  readonly find: (draftId: string) => Room | undefined
  readonly onProblem: (problem: unknown) => void
}

export class Maintenance {
  readonly #options: MaintenanceOptions
  /** Rooms with edits that are not reflected in the lists, since when, and the timer for it. */
  readonly #editedRooms = new Map<Room, { since: number; timer: NodeJS.Timeout }>()
  readonly #toDerive = new Set<Room>()
  readonly #toCompact = new Map<string, CaseKind>()
  #deriving: Promise<void> | null = null
  #compacting: Promise<void> | null = null

  constructor(options: MaintenanceOptions) {
    this.#options = options
  }

  onEdited(room: Room): void {
    const waiting = this.#editedRooms.get(room)
    const since = waiting?.since ?? Date.now()
    if (waiting) clearTimeout(waiting.timer)
    const waitMs = Math.min(deriveAfterQuietMs, Math.max(0, since + deriveAtLatestMs - Date.now()))
    this.#editedRooms.set(room, { since, timer: setTimeout(() => this.#derive(room), waitMs) })
    if (room.rows >= compactAtRows) this.#compactSoon(room)
  }

  compactIfIdle(room: Room, now: number): void {
    if (room.rows >= compactIdleAtRows && now - room.editedAt > idleAfterMs) this.#compactSoon(room)
  }

  onRoomClosed(room: Room): void {
    if (room.rows >= compactIdleAtRows) this.#compactSoon(room)
  }

  /** Compacts the draft now, however few its rows are. */
  compact({ draftId, kind }: Room): Promise<void> {
    return this.#compact(draftId, kind)
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
    this.#toCompact.clear()
    await this.#compacting
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
    const last = await newestCheckpointState(db, draftId)
    const before = last ? stateVectorOf(parseUpdate(last)) : new Map<number, number>()
    const writers = [...stateVectorOf(parseUpdate(state))].filter(
      ([id, clock]) => clock > (before.get(id) ?? 0),
    )
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

  /** One at a time, because it is work for the database, too. */
  async #compactAll(): Promise<void> {
    for (const [draftId, kind] of this.#toCompact) {
      this.#toCompact.delete(draftId)
      await this.#compact(draftId, kind).catch(this.#options.onProblem)
    }
    this.#compacting = null
  }

  async #compact(draftId: string, kind: CaseKind): Promise<void> {
    const { db, documents, find } = this.#options
    const rows = await readRows(db, draftId)
    if (rows.updates.length === 0) return
    const updates = updatesOfDraft(rows)
    const { state } = await documents.run('snapshot', { kind, updates }, { isBackground: true })
    await storeCompacted(db, draftId, rows, state)
    // also when another node was faster: the snapshot is smaller than the state in memory
    await find(draftId)?.reload()
  }
}
