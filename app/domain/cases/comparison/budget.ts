/**
 * How much work a whole comparison may take. The time for comparing two texts grows with the square of the number of
 * changes between them, so a limit per paragraph alone would allow minutes for a page of many paragraphs.
 */

/** With more changes than this, a text counts as rewritten and is not compared word by word. */
const maxChanges = 1500
/** A step takes about 0.15 µs: half a second for a page. */
const maxSteps = 3_000_000

export class ComparisonBudget {
  #steps: number

  constructor(steps = maxSteps) {
    this.#steps = steps
  }

  /** The number of changes up to which the next two texts may be compared. */
  get maxEditLength(): number {
    return Math.min(maxChanges, Math.floor(Math.sqrt(2 * Math.max(0, this.#steps))))
  }

  /** Charges a comparison that found this many changes, or stopped at this many. */
  consume(changes: number): void {
    this.#steps -= (changes * changes) / 2
  }
}
