/** Tells senders that their updates are on disk; collects acknowledgements, so that many updates need only one message. */
import { acknowledgeDelayMs } from './limits.ts'

interface SavedReceiver {
  sendSaved(): void
}

export class Acknowledger {
  #due = new Set<SavedReceiver>()
  #timer: NodeJS.Timeout | null = null

  schedule(sender: SavedReceiver): void {
    this.#due.add(sender)
    this.#timer ??= setTimeout(() => this.flush(), acknowledgeDelayMs)
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const due = this.#due
    this.#due = new Set()
    for (const sender of due) sender.sendSaved()
  }
}
