/**
 * Text typed into number and date fields that cannot be parsed. The draft cannot hold it, so it is kept here: it stays
 * in its field, also while the row is folded, and leaving the page warns.
 */
import { Store } from './store.ts'

export class UnparsedInput extends Store {
  readonly #texts = new Map<string, string>()

  get(path: string): string | null {
    return this.#texts.get(path) ?? null
  }

  get count(): number {
    return this.#texts.size
  }

  keep(path: string, text: string | null): void {
    if (text === this.get(path)) return
    if (text === null) this.#texts.delete(path)
    else this.#texts.set(path, text)
    this.notify()
  }

  /** What belonged to a row that is removed. */
  forget(prefix: string): void {
    for (const path of [...this.#texts.keys()]) if (path.startsWith(prefix)) this.keep(path, null)
  }
}
