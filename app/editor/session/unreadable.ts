/**
 * What was typed into a number or a date and says none. It cannot lie in the draft, so it is kept here: it stays in its
 * field, also when the row is folded meanwhile, and leaving the page warns.
 */
export class Unreadable {
  readonly #texts = new Map<string, string>()
  readonly #listeners = new Set<() => void>()

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
    for (const listener of [...this.#listeners]) listener()
  }

  /** What belonged to a row that is removed. */
  forget(prefix: string): void {
    for (const path of [...this.#texts.keys()]) if (path.startsWith(prefix)) this.keep(path, null)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
