/** What must be known about a draft to validate the next update: its state vector, delete set and struct positions. */
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { DeleteSet } from '#app/yjs/delete-set.ts'
import type { StateVector } from '#app/yjs/parsed-update.ts'
import { StructIndex } from './struct-index.ts'

export class DocumentIndex {
  readonly kind: CaseKind
  readonly stateVector: StateVector = new Map()
  readonly deleteSet: DeleteSet = new Map()
  readonly structs: StructIndex

  constructor(kind: CaseKind) {
    this.kind = kind
    this.structs = new StructIndex(kind)
  }

  /** The clock after the last known struct of this client. */
  clock(client: number): number {
    return this.stateVector.get(client) ?? 0
  }

  /** Removes the client's structs from `clock` on; `runCount` is how many runs there were at that time. */
  rewind(client: number, clock: number, runCount: number): void {
    if (clock === 0) this.stateVector.delete(client)
    else this.stateVector.set(client, clock)
    this.structs.rewind(client, runCount)
  }
}
