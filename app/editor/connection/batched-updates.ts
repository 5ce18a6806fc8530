/**
 * Colleagues' updates, together when many come. Each one costs a transaction, a step of the editor and a frame: with ten
 * people typing, one's own letters wait behind theirs. See decision 0159.
 */
import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageType, syncType } from '#app/yjs/protocol.ts'

/** A little more often than somebody types who knows how: what one colleague writes is shown letter by letter. */
const togetherMs = 140

/** Must be called before the provider connects. What waits when the document is destroyed is forgotten: the server has it. */
export function batchUpdates(provider: WebsocketProvider): void {
  const arrived = new BatchedUpdates(provider.doc, provider)
  const readOther = provider.messageHandlers[messageType.sync]
  provider.messageHandlers[messageType.sync] = (encoder, decoder, ...rest) => {
    if (decoding.peekVarUint(decoder) === syncType.update) {
      decoding.readVarUint(decoder)
      arrived.add(decoding.readVarUint8Array(decoder))
      return
    }
    // an answer says what this document has
    arrived.flush()
    readOther?.(encoder, decoder, ...rest)
  }
  provider.doc.on('destroy', () => arrived.destroy())
}

export class BatchedUpdates {
  readonly #doc: Y.Doc
  readonly #origin: unknown
  readonly #waiting: Uint8Array[] = []
  #timer: ReturnType<typeof setTimeout> | null = null

  /** @param origin of the transactions in which updates are applied */
  constructor(doc: Y.Doc, origin: unknown) {
    this.#doc = doc
    this.#origin = origin
  }

  /** Applies the update at once, or with those that follow when one was applied just now. */
  add(update: Uint8Array): void {
    this.#waiting.push(update)
    if (this.#timer === null) this.#next()
  }

  /** Applies what waits. */
  flush(): void {
    if (this.#waiting.length === 0) return
    this.#doc.transact(() => {
      for (const update of this.#waiting.splice(0)) Y.applyUpdate(this.#doc, update, this.#origin)
    }, this.#origin)
  }

  destroy(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#waiting.length = 0
  }

  #next = (): void => {
    this.#timer = null
    if (this.#waiting.length === 0) return
    this.#timer = setTimeout(this.#next, togetherMs)
    this.flush()
  }
}
