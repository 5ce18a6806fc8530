/**
 * Checkpoints of people who write in each other's text: the state before somebody's first words, and the one that she left.
 * Between them ten minutes could pass (newCheckpointAfterMs), in which one undoes what the other wrote.
 */
import type { Db } from '#db/connect.ts'
import { addCheckpoint } from '#db/drafts/checkpoints.ts'
import { hasOtherWriters } from '#db/drafts/draft-clients.ts'
import { closeEmptyRoomAfterMs, maxCheckpointsPerHour } from '#server/collaboration/limits.ts'
import type { Joining } from '#server/collaboration/recent-writers.ts'
import type { Room } from '#server/collaboration/room.ts'
import { writersSinceCheckpoint } from './checkpoint-writers.ts'
import type { DocumentWorkers } from './document-workers.ts'

export interface JoinCheckpointOptions {
  readonly db: Db
  readonly documents: DocumentWorkers
  readonly onProblem: (problem: unknown) => void
}

export class JoinCheckpoints {
  readonly #options: JoinCheckpointOptions
  readonly #timers = new Set<NodeJS.Timeout>()
  /** One at a time, as all background work on documents. */
  #last: Promise<void> = Promise.resolve()

  constructor(options: JoinCheckpointOptions) {
    this.#options = options
  }

  /** Somebody's first words are committed; `state` is the draft without them. */
  onJoined({ draftId, kind }: Room, { personIds, state, seq }: Joining): void {
    this.#add(async () => {
      const writers = await writersSinceCheckpoint(this.#options.db, draftId, state)
      // nobody's words are at stake but her own
      if (!writers.some((id) => !personIds.includes(id))) return
      await this.#store(draftId, kind, state, writers, seq)
    })
  }

  /** One of her connections closed. A page that is reloaded comes back within seconds. */
  onDisconnected(room: Room, personId: string): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      const isBack = [...room.connections].some(({ identity }) => identity.person.id === personId)
      if (!isBack && room.writers.leave(personId)) this.#add(() => this.#onLeft(room, personId))
    }, closeEmptyRoomAfterMs)
    this.#timers.add(timer.unref())
  }

  /** Finishes what is running. Who is cut off by the end of this process has not left. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    await this.#last
  }

  async #onLeft(room: Room, personId: string): Promise<void> {
    const { draftId, kind } = room
    // the timeline of somebody who writes alone has a state every ten minutes
    if (!(await hasOtherWriters(this.#options.db, draftId, personId))) return
    await room.flush()
    const state = room.diff(new Map())
    const writers = await writersSinceCheckpoint(this.#options.db, draftId, state)
    await this.#store(draftId, kind, state, [...new Set([...writers, personId])], null)
  }

  async #store(
    draftId: string,
    kind: Room['kind'],
    before: Uint8Array,
    personIds: readonly string[],
    beforeSeq: number | null,
  ): Promise<void> {
    const { db, documents } = this.#options
    const job = { kind, updates: [before] }
    const { state, title } = await documents.run('snapshot', job, { isBackground: true })
    const added = { draftId, state, title, reason: 'edited' as const, personIds, beforeSeq }
    await addCheckpoint(db, added, { manyInAnHour: maxCheckpointsPerHour })
  }

  #add(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch(this.#options.onProblem)
  }
}
