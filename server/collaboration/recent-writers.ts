/** Who wrote in a room lately. When somebody joins, the state before her becomes a point of the timeline; when she leaves, hers does. */
import { unseenAfterMs } from './limits.ts'
import type { RoomEntry } from './room-services.ts'

/** People who write again after a while: the state without their words, and the sequence number of the update that has them. */
export interface Joining {
  readonly personIds: readonly string[]
  readonly state: Uint8Array
  readonly seq: number | null
}

export class RecentWriters {
  /** Person → when she wrote last, on this node. */
  readonly #wroteAt = new Map<string, number>()
  /** Those whose last words belong to no departure yet. */
  readonly #present = new Set<string>()

  /** The people of these entries who had not written for a while. Notes that they have now. */
  note(entries: readonly RoomEntry[], now: number): string[] {
    const people = new Set(
      entries.flatMap(({ sender, update }) => (sender && update ? [sender.identity.person.id] : [])),
    )
    const joined = [...people].filter((id) => now - (this.#wroteAt.get(id) ?? 0) > unseenAfterMs)
    for (const id of people) {
      this.#wroteAt.set(id, now)
      this.#present.add(id)
    }
    return joined
  }

  /** Whether she wrote anything since she left last. */
  leave(personId: string): boolean {
    return this.#present.delete(personId)
  }
}
