/**
 * What a screen reader announces without being asked. One live region has one text at a time, and a reader that is given
 * another while it speaks may leave out the first: so messages wait for one another.
 */
import { Store } from './store.ts'

/** As long as a reader needs for a sentence, roughly; whoever reads slowly still finds the notices in the bar. */
const leastMs = 1_500
const perLetterMs = 50

export class Announcer extends Store {
  #text = ''
  #waiting: string[] = []
  /** A state that is true until the next one, such as "saved": said when nothing else waits, and only the latest. */
  #state: string | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  /** What happened: each message is heard, in order; one that waits already is not repeated. */
  say(text: string): void {
    if (text === '' || this.#waiting.includes(text)) return
    this.#waiting.push(text)
    this.#next()
  }

  /** How things are: takes the place of an older state, never of a message. */
  sayState(text: string): void {
    this.#state = text
    this.#next()
  }

  get text(): string {
    return this.#text
  }

  #next(): void {
    if (this.#timer !== null) return
    const text = this.#waiting.shift() ?? this.#state
    if (text === null) return
    if (text === this.#state) this.#state = null
    // the same words again are heard only when they differ
    this.#text = text === this.#text ? `${text}\u00a0` : text
    this.notify()
    this.#timer = setTimeout(
      () => {
        this.#timer = null
        this.#next()
      },
      Math.max(leastMs, text.length * perLetterMs),
    )
  }
}
