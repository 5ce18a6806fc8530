/** Updates on their way between writers: each pair's in order, each with a delay counted in steps; none while offline. */
import * as Y from 'yjs'
import type { Random } from '#test/collaboration/support/random.ts'

/** Whoever has a copy of the draft. */
interface Peer {
  readonly doc: Y.Doc
}

interface Letter {
  readonly update: Uint8Array
  readonly due: number
}
interface Way {
  readonly from: Peer
  readonly to: Peer
  readonly letters: Letter[]
}

const remote = Symbol('remote')

export class Network {
  readonly #ways: Way[] = []
  readonly #offline = new Set<Peer>()
  #step = 0

  constructor(peers: readonly Peer[], random: Random, maxDelay: number) {
    for (const from of peers) {
      for (const to of peers) if (to !== from) this.#ways.push({ from, to, letters: [] })
      from.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === remote) return
        for (const way of this.#ways)
          if (way.from === from) way.letters.push({ update, due: this.#step + random.below(maxDelay + 1) })
      })
    }
  }

  toggle(peer: Peer): void {
    if (!this.#offline.delete(peer)) this.#offline.add(peer)
  }

  /** Time goes on by one step. */
  step(): void {
    this.#step++
    for (const way of this.#ways)
      if (!this.#offline.has(way.from) && !this.#offline.has(way.to)) this.#deliver(way, this.#step)
  }

  /** Everybody is there again and has everything. */
  deliverAll(): void {
    this.#offline.clear()
    // whoever receives something may answer: Yjs takes away formats that are left over
    while (this.#ways.some(({ letters }) => letters.length > 0))
      for (const way of this.#ways) this.#deliver(way, Number.POSITIVE_INFINITY)
  }

  #deliver({ to, letters }: Way, until: number): void {
    while (letters[0] && letters[0].due <= until) {
      const letter = letters.shift()
      if (letter) Y.applyUpdate(to.doc, letter.update, remote)
    }
  }
}
