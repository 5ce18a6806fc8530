/**
 * What a draft consists of, as bytes: nobody needs a living document to hand it on. Only what is on disk is in here.
 */
import { beyond } from '#app/yjs/merge.ts'
import { type Clocks, clocksOf, type Survey, survey } from '#app/yjs/parsed-update.ts'
import { joined } from '#db/drafts/drafts.ts'

/** Joining so many small updates takes less than a millisecond, and keeping them apart costs ten times their size. */
const longestTail = 256

export class DraftState {
  #whole: Survey
  #tail: Uint8Array[] = []
  #tailBytes = 0

  constructor(state: Uint8Array) {
    this.#whole = survey(state)
  }

  get bytes(): number {
    return this.#whole.bytes.length + this.#tailBytes
  }

  add(update: Uint8Array): void {
    this.#tail.push(update)
    this.#tailBytes += update.length
    if (this.#tail.length >= longestTail) this.#tail = [joined(this.#tail)]
  }

  whole(): Survey {
    if (this.#tail.length > 0) {
      this.#whole = survey(joined([this.#whole.bytes, ...this.#tail]))
      this.#tail = []
      this.#tailBytes = 0
    }
    return this.#whole
  }

  clocks(): Clocks {
    return clocksOf(this.whole())
  }

  /** What somebody lacks who has these clocks. */
  beyond(known: Clocks): Uint8Array {
    const whole = this.whole()
    return known.size === 0 ? whole.bytes : beyond(whole, known)
  }
}
