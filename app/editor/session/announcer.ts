/** What a screen reader hears without having asked, one thing at a time. Few things are worth it. */
export class Announcer {
  #text = ''
  readonly #listeners = new Set<() => void>()

  say(text: string): void {
    // the same words again are heard only when they differ
    this.#text = text === this.#text ? `${text}\u00a0` : text
    for (const listener of [...this.#listeners]) listener()
  }

  get text(): string {
    return this.#text
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
