/** A rate limit that allows bursts. */
export class TokenBucket {
  readonly #perMs: number
  readonly #burst: number
  #left: number
  #at = performance.now()

  constructor(perSecond: number, burst: number) {
    this.#perMs = perSecond / 1000
    this.#burst = burst
    this.#left = burst
  }

  /** Takes `count` tokens; false when there are not enough. */
  take(count: number): boolean {
    if (this.#left < count) {
      const now = performance.now()
      this.#left = Math.min(this.#burst, this.#left + (now - this.#at) * this.#perMs)
      this.#at = now
    }
    if (this.#left < count) return false
    this.#left -= count
    return true
  }
}
