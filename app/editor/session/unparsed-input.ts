/**
 * Text typed into number and date fields that cannot be parsed. The draft cannot hold it, so it is kept here: it stays
 * in its field, also while the row is folded, and leaving the page warns.
 */
import { Store } from './store.ts'

export class UnparsedInput extends Store {
  readonly #texts = new Map<string, string>()
  readonly #isThere: (path: string) => boolean
  /** The field that is being typed in: between "12," and "5" nothing is wrong. */
  #typing: string | null = null

  /** `isThere`: a row that goes, also by undo, takes along what waits in it, and brings it back. */
  constructor(isThere: (path: string) => boolean) {
    super()
    this.#isThere = isThere
  }

  get(path: string): string | null {
    return this.#texts.get(path) ?? null
  }

  /** How many fields wait to be mended, that one is in left out. */
  get count(): number {
    return this.#waiting.filter((path) => path !== this.#typing).length
  }

  /** Whether leaving the page would lose something. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** Whether the field is there and waits to be mended. */
  waits(path: string): boolean {
    return this.#texts.has(path) && this.#isThere(path)
  }

  /** The field that has the focus; null when it is left, and what it holds is judged. */
  type(path: string | null): void {
    this.#typing = path
    this.notify()
  }

  keep(path: string, text: string | null): void {
    if (text === this.get(path)) return
    if (text === null) this.#texts.delete(path)
    else this.#texts.set(path, text)
    this.notify()
  }

  get #waiting(): string[] {
    return [...this.#texts.keys()].filter(this.#isThere)
  }

  /** What belonged to a row that does not come back. */
  forget(prefix: string): void {
    for (const path of [...this.#texts.keys()]) if (path.startsWith(prefix)) this.keep(path, null)
  }
}
