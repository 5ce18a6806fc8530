/** Limits the number of open sockets: in total, per address and per person. */
import type { SyncLimits } from '#server/collaboration/limits.ts'

type Release = () => void

export class ConnectionLimiter {
  readonly #limits: SyncLimits
  readonly #addresses = new Map<string, number>()
  readonly #people = new Map<string, number>()
  #sockets = 0

  constructor(limits: SyncLimits) {
    this.#limits = limits
  }

  /** Counts a socket from this address until the returned function is called; null when a limit is reached. */
  acquire(address: string): Release | null {
    if (this.#sockets >= this.#limits.sockets) return null
    const release = acquireKey(this.#addresses, address, this.#limits.socketsPerAddress)
    if (!release) return null
    this.#sockets++
    return () => {
      this.#sockets--
      release()
    }
  }

  acquireForPerson(personId: string): Release | null {
    return acquireKey(this.#people, personId, this.#limits.socketsPerPerson)
  }
}

function acquireKey(counts: Map<string, number>, key: string, max: number): Release | null {
  const before = counts.get(key) ?? 0
  if (before >= max) return null
  counts.set(key, before + 1)
  return () => {
    const left = (counts.get(key) ?? 1) - 1
    if (left > 0) counts.set(key, left)
    else counts.delete(key)
  }
}
