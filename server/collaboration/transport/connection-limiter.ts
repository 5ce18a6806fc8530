/** How many sockets there are, in all, per address and per person. */
import type { SyncLimits } from '#server/collaboration/limits.ts'

type Leave = () => void

export class Census {
  /** What entering returns when there is no room. */
  static readonly full: Leave = () => {}

  readonly #limits: SyncLimits
  readonly #addresses = new Map<string, number>()
  readonly #people = new Map<string, number>()
  #sockets = 0

  constructor(limits: SyncLimits) {
    this.#limits = limits
  }

  /** Counts a socket from this address until the function it returns is called. */
  enter(address: string): Leave {
    if (this.#sockets >= this.#limits.sockets) return Census.full
    const leave = count(this.#addresses, address, this.#limits.socketsPerAddress)
    if (leave === Census.full) return leave
    this.#sockets++
    return () => {
      this.#sockets--
      leave()
    }
  }

  enterPerson(personId: string): Leave {
    return count(this.#people, personId, this.#limits.socketsPerPerson)
  }
}

function count(counts: Map<string, number>, key: string, most: number): Leave {
  const before = counts.get(key) ?? 0
  if (before >= most) return Census.full
  counts.set(key, before + 1)
  return () => {
    const left = (counts.get(key) ?? 1) - 1
    if (left > 0) counts.set(key, left)
    else counts.delete(key)
  }
}
