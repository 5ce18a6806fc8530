/**
 * What of this editor's changes is on the server's disk. The server counts the edits that it gets on a connection and says
 * how many of them are stored; the same count here tells which changes those were. Deletions, ticks and undo count like
 * typed letters, although they move no clock.
 *
 * After a new connection nothing counts until the server has stored this editor's answer to what it lacked: that answer
 * holds everything from before.
 */
import type { Saved } from '#app/yjs/protocol.ts'

interface Sent {
  /** Which message on this connection. */
  readonly number: number
  /** How many changes had been made when it left. */
  readonly changes: number
}

export class SavedTracker {
  #changes = 0
  #savedChanges = 0
  #sent: Sent[] = []
  #number = 0
  #answer: number | null = null

  get isSaved(): boolean {
    return this.#savedChanges === this.#changes
  }

  /** Something in the document changed, and not because the server said so. */
  changed(): void {
    this.#changes++
  }

  /** A new connection: the server counts from one again. */
  opened(): void {
    this.#sent = []
    this.#number = 0
    this.#answer = null
  }

  /** So many messages left, the last of which completes what was made until now. */
  sent(messages: number, isAnswer: boolean): void {
    this.#number += messages
    if (isAnswer) this.#answer ??= this.#number
    this.#sent.push({ number: this.#number, changes: this.#changes })
  }

  /** Returns whether anything more is saved now. */
  acknowledged({ messages }: Saved): boolean {
    if (this.#answer === null || messages < this.#answer) return false
    const before = this.#savedChanges
    while (this.#sent[0] && this.#sent[0].number <= messages) {
      this.#savedChanges = Math.max(this.#savedChanges, this.#sent[0].changes)
      this.#sent.shift()
    }
    return this.#savedChanges > before
  }
}
