/** What a draft holds already, as far as judging the next update needs it: which clocks, what is deleted, what lies where. */
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Deletes } from '#app/yjs/delete-set.ts'
import type { Clocks } from '#app/yjs/parsed-update.ts'
import { Places } from './struct-index.ts'

export class Ledger {
  readonly kind: CaseKind
  readonly clocks: Clocks = new Map()
  readonly deletes: Deletes = new Map()
  readonly places: Places

  constructor(kind: CaseKind) {
    this.kind = kind
    this.places = new Places(kind)
  }

  /** The clock after the last known struct of this client. */
  clock(client: number): number {
    return this.clocks.get(client) ?? 0
  }

  /** Forgets what came after `clock`, when its places were marked. */
  rewind(client: number, clock: number, mark: number): void {
    if (clock === 0) this.clocks.delete(client)
    else this.clocks.set(client, clock)
    this.places.rewind(client, mark)
  }
}
