/**
 * How many lines the rich texts of a draft may have: blocks and line breaks. A line break is one byte in the draft and an
 * element in each editor; a boundary is twelve bytes and a shared map. Only lines that are there count: whoever finds a text
 * full of them can delete them and go on.
 */
import type { DeleteSet } from '#app/yjs/delete-set.ts'
import { Refused } from './refused.ts'

/** Thirty times as many as the longest case studies have: an editor draws them in seconds, and they take 100 MB. */
const maxLines = 100_000

export class LineLimit {
  /** Client → the clocks at which it put lines, in order; deleted ones included. */
  readonly #clocks = new Map<number, number[]>()
  #count = 0
  /** At the last `begin`. */
  #countBefore = 0
  readonly #lengthsBefore = new Map<number, number>()

  /** Begins an update. */
  begin(): void {
    this.#countBefore = this.#count
    this.#lengthsBefore.clear()
  }

  /** A line at this clock, which is behind all others of its client. */
  add(client: number, clock: number): void {
    const clocks = this.#clocks.get(client) ?? []
    this.#clocks.set(client, clocks)
    if (!this.#lengthsBefore.has(client)) this.#lengthsBefore.set(client, clocks.length)
    clocks.push(clock)
    this.#count++
  }

  /** Each clock is deleted once. */
  delete(deleteSet: DeleteSet): void {
    for (const [client, ranges] of deleteSet) {
      const clocks = this.#clocks.get(client)
      if (!clocks) continue
      for (let i = 0; i < ranges.length; i += 2)
        this.#count -= countBefore(clocks, ranges[i + 1] ?? 0) - countBefore(clocks, ranges[i] ?? 0)
    }
  }

  /**
   * What was added since `begin` must not lead beyond the limit.
   * @throws Refused
   */
  check(): void {
    if (this.#count > Math.max(maxLines, this.#countBefore)) throw new Refused('lines')
  }

  /** Removes everything that was added since `begin`. */
  rollback(): void {
    for (const [client, length] of this.#lengthsBefore) this.#clocks.get(client)?.splice(length)
    this.#count = this.#countBefore
  }
}

/** How many of these sorted clocks are in front of this one. */
function countBefore(clocks: readonly number[], clock: number): number {
  let [low, high] = [0, clocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clocks[middle] ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return low
}
