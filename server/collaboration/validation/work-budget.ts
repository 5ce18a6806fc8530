/**
 * How much work integrating an update may be for an editor. It is counted in steps of Yjs instead of measured, so that a
 * busy machine refuses nothing that an idle one accepts.
 */
import { UpdateTooCostly } from './refused.ts'

/** What things cost, in steps of some 0.15 µs, measured with Yjs 13.6. */
export const workSteps = {
  struct: 20,
  /** A struct that creates a shared type. */
  type: 100,
  /** Making two items of one, to insert something between them or to delete a part. */
  split: 40,
  deleteRange: 50,
  /** Structs of a client that one step moves aside when another is inserted before them. */
  structsMoved: 200,
} as const

/** A quarter of a second. */
const maxStepsPerUpdate = 1_500_000

export class WorkBudget {
  #left: number
  /** Steps past concurrent structs, which everybody who loads the document must take again. */
  passed = 0

  constructor(steps = maxStepsPerUpdate) {
    this.#left = steps
  }

  get left(): number {
    return this.#left
  }

  get isSpent(): boolean {
    return this.#left < 0
  }

  /** @throws UpdateTooCostly */
  spend(steps: number): void {
    this.#left -= steps
    if (this.isSpent) this.refuse()
  }

  /** @throws UpdateTooCostly */
  pass(structs: number): void {
    this.passed += structs
    this.spend(structs)
  }

  protected refuse(): void {
    throw new UpdateTooCostly()
  }
}

/** For what is stored already: nothing is refused, but no more work is done once it is spent. */
export class TrustedBudget extends WorkBudget {
  protected override refuse(): void {}
}
