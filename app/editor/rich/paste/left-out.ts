/** What was in a clipboard and has no place in our texts, counted, so that the writer is told. */
import { type LeftOutKind, leftOutKinds } from '#app/i18n/left-out-text.ts'

export class LeftOut {
  readonly #counts = new Map<LeftOutKind, number>()

  add(kind: LeftOutKind, count = 1): void {
    this.#counts.set(kind, this.#count(kind) + count)
  }

  /** Where the same is marked in two ways, the larger number is right. */
  atLeast(kind: LeftOutKind, count: number): void {
    this.#counts.set(kind, Math.max(this.#count(kind), count))
  }

  /** Null when everything came along. */
  get counts(): Partial<Record<LeftOutKind, number>> | null {
    const found = leftOutKinds.filter((kind) => this.#count(kind) > 0)
    return found.length > 0 ? Object.fromEntries(found.map((kind) => [kind, this.#count(kind)])) : null
  }

  #count(kind: LeftOutKind): number {
    return this.#counts.get(kind) ?? 0
  }
}
