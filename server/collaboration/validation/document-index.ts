/** What must be known about a draft to validate the next update: its state vector, delete set and struct positions. */
import type { CaseKind } from '#app/domain/cases/document.ts'
import { maxDraftUnits } from '#app/domain/cases/page-budget.ts'
import type { DeleteSet } from '#app/yjs/delete-set.ts'
import type { StateVector } from '#app/yjs/parsed-update.ts'
import { PageLimit } from './page-limit.ts'
import { StructIndex } from './struct-index.ts'

export class DocumentIndex {
  readonly kind: CaseKind
  readonly stateVector: StateVector = new Map()
  readonly deleteSet: DeleteSet = new Map()
  readonly structs: StructIndex
  readonly page = new PageLimit(maxDraftUnits)

  constructor(kind: CaseKind) {
    this.kind = kind
    this.structs = new StructIndex(kind)
  }

  /** The clock after the last known struct of this client. */
  clock(client: number): number {
    return this.stateVector.get(client) ?? 0
  }

  /**
   * Calls `add`, which adds structs of these clients.
   * @throws what `add` throws, Refused and UpdateTooCostly; the index is then unchanged.
   */
  transact(clients: readonly number[], isTrusted: boolean, add: () => void): void {
    const before = clients.map((client) => [client, this.stateVector.get(client)] as const)
    this.structs.begin(isTrusted)
    this.page.begin()
    try {
      add()
      if (!isTrusted) this.page.check()
      this.structs.commit()
      this.page.commit()
    } catch (problem) {
      this.structs.rollback()
      this.page.rollback()
      for (const [client, clock] of before) {
        if (clock === undefined) this.stateVector.delete(client)
        else this.stateVector.set(client, clock)
      }
      throw problem
    }
  }
}
