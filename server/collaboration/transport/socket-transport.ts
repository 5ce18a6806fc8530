/**
 * The websocket of one editor as bytes: whole frames out, messages in. What is too much for it, or from it, ends it.
 */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { closeCode, writeAwareness } from '#app/yjs/protocol.ts'
import { closeWithinMs, deadAfterMs, type SyncLimits, sayAliveAfterMs } from '#server/collaboration/limits.ts'
import { binaryFrame } from './frame.ts'
import { Bucket } from './token-bucket.ts'

/** Presence of nobody: any client understands it, and it says nothing. */
const aliveFrame = binaryFrame(writeAwareness(new Uint8Array([0])))

export interface LineHandlers {
  /** Null for a text message, which nobody of ours sends. */
  message(data: Buffer | null): void
  closed(): void
}

export class Line {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #mostUnsent: number
  readonly #bytes: Bucket
  heardAt = Date.now()
  #saidAt = Date.now()
  #patienceBytes = 0

  constructor(ws: WebSocket, socket: Duplex, limits: SyncLimits) {
    this.#ws = ws
    this.#socket = socket
    this.#mostUnsent = limits.unsentBytes
    this.#bytes = new Bucket(limits.bytesPerSecond, limits.byteBurst)
    // a broken frame closes this socket and no other; the library has chosen the code
    ws.on('error', () => {})
    ws.on('pong', () => {
      this.heardAt = Date.now()
    })
    ws.pause()
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN
  }

  handle({ message, closed }: LineHandlers): void {
    this.#ws.on('close', closed)
    this.#ws.on('message', (data: Buffer, isBinary: boolean) => {
      this.heardAt = Date.now()
      const isWithin = this.#bytes.take(data.length)
      if (!this.isOpen) {
        // already told to go, and still talking
        if (!isWithin) this.#ws.terminate()
      } else if (isWithin) message(isBinary ? data : null)
      else this.close(closeCode.tooFast)
    })
  }

  /** Nothing more is read until `resume`; what was read already still comes. */
  pause(): void {
    this.#ws.pause()
  }

  resume(): void {
    this.#ws.resume()
  }

  send(frame: Buffer): void {
    if (!this.isOpen) return
    if (this.#socket.writableLength > this.#mostUnsent + this.#patienceBytes) {
      this.#ws.terminate()
      return
    }
    this.#saidAt = Date.now()
    this.#socket.write(frame)
  }

  /** Something large that a slow line may take its time for. */
  sendLarge(frame: Buffer): void {
    this.#patienceBytes = Math.max(this.#patienceBytes, frame.length)
    this.send(frame)
  }

  close(code: number, reason = ''): void {
    this.#ws.close(code, reason)
    // paused, it would not see the answer to the close
    this.#ws.resume()
    setTimeout(() => this.#ws.terminate(), closeWithinMs).unref()
  }

  /** Asks whether the other end is there, and says that we are. */
  beat(now: number): void {
    if (now - this.heardAt > deadAfterMs) {
      this.#ws.terminate()
      return
    }
    if (!this.isOpen) return
    this.#ws.ping()
    if (now - this.#saidAt > sayAliveAfterMs) this.send(aliveFrame)
  }
}
