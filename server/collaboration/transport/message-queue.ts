/**
 * The messages of one connection, handled one after the other: while one waits for the database, those behind it wait too,
 * and nothing more is read from the socket. Requests that repeat each other are answered once.
 */
import { messageType, syncType } from '#app/yjs/protocol.ts'
import type { SocketTransport } from './socket-transport.ts'

/** Null for a text message. */
export type Message = Buffer | null

export class MessageQueue {
  readonly #transport: SocketTransport
  readonly #handle: (message: Message) => Promise<void> | null
  #backlog: Message[] = []
  #isBusy = true

  /** @param handle must neither throw nor reject */
  constructor(transport: SocketTransport, handle: (message: Message) => Promise<void> | null) {
    this.#transport = transport
    this.#handle = handle
  }

  add(message: Message): void {
    if (this.#isBusy) {
      this.#backlog.push(message)
      return
    }
    if (requestType(message) !== null) {
      // it may be repeated in what has arrived with it
      this.#backlog.push(message)
      void this.#continueAfter(new Promise((resolve) => setImmediate(resolve)))
      return
    }
    const waiting = this.#handle(message)
    if (waiting) void this.#continueAfter(waiting)
  }

  clear(): void {
    this.#backlog = []
  }

  /** Handles what has arrived so far. */
  async drain(): Promise<void> {
    while (this.#backlog.length > 0 && this.#transport.isOpen) {
      const message = this.#backlog.shift() ?? null
      const type = requestType(message)
      // the answer to the last of them is the answer to all
      if (type !== null && type === requestType(this.#backlog[0] ?? null)) continue
      const waiting = this.#handle(message)
      if (waiting) await waiting
    }
    this.#isBusy = false
    this.#transport.resume()
  }

  async #continueAfter(waiting: Promise<void>): Promise<void> {
    this.#isBusy = true
    this.#transport.pause()
    await waiting
    await this.drain()
  }
}

/** Of a message that only asks for something, such as sync step 1; null of any other. */
function requestType(message: Message): number | null {
  if (message?.[0] === messageType.queryAwareness) return messageType.queryAwareness
  return message?.[0] === messageType.sync && message[1] === syncType.step1 ? messageType.sync : null
}
