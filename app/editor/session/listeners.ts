/** Who wants to know, by what they want to know about. */
export class Listeners {
  readonly #by = new Map<string, Set<() => void>>()

  add(key: string, listener: () => void): () => void {
    const listeners = this.#by.get(key) ?? new Set()
    this.#by.set(key, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#by.delete(key)
    }
  }

  tell(key: string): void {
    for (const listener of [...(this.#by.get(key) ?? [])]) listener()
  }

  get keys(): string[] {
    return [...this.#by.keys()]
  }
}
