/** Tells senders what is on disk, a few times a blink: whoever types or replays fast gets one message for many edits. */
import { acknowledgeWithinMs } from './limits.ts'

interface Acknowledged {
  acknowledge(): void
}

export class Acknowledger {
  #due = new Set<Acknowledged>()
  #timer: NodeJS.Timeout | null = null

  note(sender: Acknowledged): void {
    this.#due.add(sender)
    this.#timer ??= setTimeout(() => this.flush(), acknowledgeWithinMs)
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const due = this.#due
    this.#due = new Set()
    for (const sender of due) sender.acknowledge()
  }
}
