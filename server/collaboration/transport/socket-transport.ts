/**
 * Sends frames to and receives messages from one websocket. A client that sends too much or reads too little is
 * disconnected.
 */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { closeCode, writeAwarenessMessage } from '#app/yjs/protocol.ts'
import {
  closeTimeoutMs,
  deadAfterMs,
  keepAliveAfterMs,
  type SyncLimits,
} from '#server/collaboration/limits.ts'
import { TokenBucket } from '#server/token-bucket.ts'
import { binaryFrame } from './frame.ts'

/** An awareness message without entries, which every client accepts and ignores. */
const keepAliveFrame = binaryFrame(writeAwarenessMessage(new Uint8Array([0])))

export interface TransportHandlers {
  /** Null for a text message, which no editor sends. */
  message(data: Buffer | null): void
  closed(): void
}

export class SocketTransport {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #maxUnsentBytes: number
  readonly #byteTokens: TokenBucket
  lastReceivedAt = Date.now()
  #lastSentAt = Date.now()
  #largestFrameBytes = 0

  constructor(ws: WebSocket, socket: Duplex, limits: SyncLimits) {
    this.#ws = ws
    this.#socket = socket
    this.#maxUnsentBytes = limits.unsentBytes
    this.#byteTokens = new TokenBucket(limits.bytesPerSecond, limits.byteBurst)
    // ws has already closed the socket with the right code; without a listener the error would end the process
    ws.on('error', () => {})
    ws.on('pong', () => {
      this.lastReceivedAt = Date.now()
    })
    ws.pause()
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN
  }

  handle({ message, closed }: TransportHandlers): void {
    this.#ws.on('close', closed)
    this.#ws.on('message', (data: Buffer, isBinary: boolean) => {
      this.lastReceivedAt = Date.now()
      const isWithin = this.#byteTokens.take(data.length)
      if (!this.isOpen) {
        // the close has been sent, but the client keeps sending
        if (!isWithin) this.#ws.terminate()
      } else if (isWithin) message(isBinary ? data : null)
      else this.close(closeCode.tooFast)
    })
  }

  /** Stops reading from the socket; messages that were read already are still delivered. */
  pause(): void {
    this.#ws.pause()
  }

  resume(): void {
    this.#ws.resume()
  }

  send(frame: Buffer): void {
    if (!this.isOpen) return
    if (this.#socket.writableLength > this.#maxUnsentBytes + this.#largestFrameBytes) {
      this.#ws.terminate()
      return
    }
    this.#lastSentAt = Date.now()
    this.#socket.write(frame)
  }

  /** Sends a large frame: that much more may stay unsent, so that a slow connection has time for it. */
  sendLarge(frame: Buffer): void {
    this.#largestFrameBytes = Math.max(this.#largestFrameBytes, frame.length)
    this.send(frame)
  }

  close(code: number, reason = ''): void {
    this.#ws.close(code, reason)
    // a paused socket would not see the client's close frame
    this.#ws.resume()
    setTimeout(() => this.#ws.terminate(), closeTimeoutMs).unref()
  }

  /** Pings the client, tells it that the server is alive, and disconnects it when it has been silent for too long. */
  heartbeat(now: number): void {
    if (now - this.lastReceivedAt > deadAfterMs) {
      this.#ws.terminate()
      return
    }
    if (!this.isOpen) return
    this.#ws.ping()
    if (now - this.#lastSentAt > keepAliveAfterMs) this.send(keepAliveFrame)
  }
}
