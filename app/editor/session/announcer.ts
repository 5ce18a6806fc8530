/** What a screen reader announces without being asked, one message at a time. Few things are worth it. */
import { Store } from './store.ts'

export class Announcer extends Store {
  #text = ''

  say(text: string): void {
    // the same words again are heard only when they differ
    this.#text = text === this.#text ? `${text}\u00a0` : text
    this.notify()
  }

  get text(): string {
    return this.#text
  }
}
