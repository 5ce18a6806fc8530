/** So many at once, so many a second. */
export class Bucket {
  readonly #perMs: number
  readonly #most: number
  #left: number
  #at = performance.now()

  constructor(perSecond: number, burst: number) {
    this.#perMs = perSecond / 1000
    this.#most = burst
    this.#left = burst
  }

  /** Takes out `count`; false when there is not so much left. */
  take(count: number): boolean {
    if (this.#left < count) {
      const now = performance.now()
      this.#left = Math.min(this.#most, this.#left + (now - this.#at) * this.#perMs)
      this.#at = now
    }
    if (this.#left < count) return false
    this.#left -= count
    return true
  }
}
