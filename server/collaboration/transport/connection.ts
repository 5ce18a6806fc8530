/** The connection of one editor to one draft: what it sends, what it is sent, and what it may cost. */
import { can } from '#app/domain/access/access.ts'
import type { CaseAccess } from '#app/domain/access/case-access.ts'
import type { Person } from '#app/domain/people/person.ts'
import { ByteReader, MalformedUpdate } from '#app/yjs/byte-reader.ts'
import {
  closeCode,
  messageType,
  syncType,
  writeAwarenessMessage,
  writeRightsMessage,
  writeSavedMessage,
  writeSyncMessage,
} from '#app/yjs/protocol.ts'
import type { SyncLimits } from '#server/collaboration/limits.ts'
import { Refused, UpdateTooCostly } from '#server/collaboration/validation/refused.ts'
import { TokenBucket } from '#server/token-bucket.ts'
import { binaryFrame } from './frame.ts'
import { type Message, MessageQueue } from './message-queue.ts'
import type { SocketTransport } from './socket-transport.ts'

export interface ConnectionIdentity {
  person: Person
  readonly sessionId: string
  /** The draft's state and the person's role in it, as last read. */
  access: CaseAccess
  /** When reading them began: later changes may not be included. */
  readonly checkedAt: number
}

export interface ConnectionOptions {
  readonly identity: ConnectionIdentity
  readonly draftId: string
  /** The document schema that the editor was built with. */
  readonly schemaVersion: number
  /** Whether it understands the messages `saved` and `rights`. */
  readonly supportsExtensions: boolean
  readonly limits: SyncLimits
}

/** Called for each message of a connection. The next message waits for the promise. */
export interface MessageHandler {
  onSyncStep1(connection: Connection, stateVector: Uint8Array): void | Promise<void>
  onUpdate(
    connection: Connection,
    update: Uint8Array,
    sequence: number,
    isStep2: boolean,
  ): void | Promise<void>
  onAwareness(connection: Connection, payload: Uint8Array): void | Promise<void>
  onQueryAwareness(connection: Connection): void
}

export class Connection {
  readonly identity: ConnectionIdentity
  readonly draftId: string
  readonly schemaVersion: number
  readonly supportsExtensions: boolean
  /** The client id whose awareness state it publishes. */
  clientId: number | null = null
  /** Client ids that the server looked up or claimed for it. */
  readonly claimedClients = new Set<number>()
  /** It has sent its sync step 2, so from now on its updates may not depend on anything unknown. */
  hasSentStep2 = false
  /** Everything on disk has been sent to it, so it receives updates as they are committed. */
  isSynced = false
  lastUpdateAt = 0
  onClosed: (() => void) | null = null
  /** Called with what went wrong, and whether the message was at fault. */
  onProblem: ((problem: unknown, isClientError: boolean) => void) | null = null

  readonly #transport: SocketTransport
  readonly #messageTokens: TokenBucket
  readonly #answerTokens: TokenBucket
  #handler: MessageHandler | null = null
  readonly #queue: MessageQueue
  #receivedUpdates = 0
  #savedUpdates = 0
  #savedStateVector = new Map<number, number>()
  #sentRights: Buffer | null = null

  constructor(
    transport: SocketTransport,
    { identity, draftId, schemaVersion, supportsExtensions, limits }: ConnectionOptions,
  ) {
    this.#transport = transport
    this.identity = identity
    this.draftId = draftId
    this.schemaVersion = schemaVersion
    this.supportsExtensions = supportsExtensions
    this.#messageTokens = new TokenBucket(limits.messagesPerSecond, limits.messageBurst)
    this.#queue = new MessageQueue(transport, (message) => this.#handle(message))
    this.#answerTokens = new TokenBucket(limits.answerBytesPerSecond, limits.answerByteBurst)
    transport.handle({
      message: (data) => this.#receive(data),
      closed: () => {
        this.#queue.clear()
        this.onClosed?.()
      },
    })
  }

  get isOpen(): boolean {
    return this.#transport.isOpen
  }

  /** Evaluated for every message and never cached, because a socket outlives a role. */
  get mayWrite(): boolean {
    return can(this.identity.person, 'write', this.identity.access)
  }

  /** From now on messages go to this handler, beginning with those that have arrived already. */
  start(handler: MessageHandler): void {
    this.#handler = handler
    this.sendRights()
    void this.#queue.drain()
  }

  close(code: number, reason?: string): void {
    this.#queue.clear()
    this.#transport.close(code, reason)
  }

  heartbeat(now: number): void {
    this.#transport.heartbeat(now)
  }

  /** Sends a frame that was built once for many connections. */
  sendFrame(frame: Buffer): void {
    this.#transport.send(frame)
  }

  sendPresence(entries: Uint8Array): void {
    this.#transport.send(binaryFrame(writeAwarenessMessage(entries)))
  }

  sendSyncStep2(update: Uint8Array): void {
    if (!this.#answerTokens.take(update.length)) {
      this.close(closeCode.tooFast)
      return
    }
    this.#transport.sendLarge(binaryFrame(writeSyncMessage(syncType.step2, update)))
  }

  sendSyncStep1(stateVector: Uint8Array): void {
    this.#transport.send(binaryFrame(writeSyncMessage(syncType.step1, stateVector)))
  }

  /** Notes that everything up to this message is on disk. */
  noteSaved(sequence: number, stateVector: Iterable<readonly [number, number]>): void {
    this.#savedUpdates = Math.max(this.#savedUpdates, sequence)
    if (this.supportsExtensions)
      for (const [client, clock] of stateVector) this.#savedStateVector.set(client, clock)
  }

  sendSaved(): void {
    if (!this.supportsExtensions) return
    this.#transport.send(
      binaryFrame(writeSavedMessage({ messages: this.#savedUpdates, stateVector: this.#savedStateVector })),
    )
    this.#savedStateVector.clear()
  }

  sendRights(): void {
    if (!this.supportsExtensions) return
    const frame = binaryFrame(writeRightsMessage(this.mayWrite, this.identity.access))
    if (this.#sentRights?.equals(frame)) return
    this.#sentRights = frame
    this.#transport.send(frame)
  }

  #receive(message: Message): void {
    if (this.#messageTokens.take(1)) this.#queue.add(message)
    else this.close(closeCode.tooFast)
  }

  /** Never throws or rejects: an error in a message closes the connection. */
  #handle(data: Message): Promise<void> | null {
    try {
      const waiting = this.#dispatch(data)
      return waiting ? waiting.catch((problem) => this.#fail(problem)) : null
    } catch (problem) {
      this.#fail(problem)
      return null
    }
  }

  #dispatch(data: Message): void | Promise<void> {
    const handler = this.#handler
    if (!handler || !this.isOpen) return
    if (!data) throw new Refused('text')
    const reader = new ByteReader(data)
    switch (reader.varUint()) {
      case messageType.sync: {
        const type = reader.varUint()
        if (type === syncType.step1) return handler.onSyncStep1(this, reader.varBytes())
        if (type !== syncType.step2 && type !== syncType.update) throw new Refused('step')
        this.lastUpdateAt = this.#transport.lastReceivedAt
        return handler.onUpdate(this, reader.varBytes(), ++this.#receivedUpdates, type === syncType.step2)
      }
      case messageType.awareness:
        return handler.onAwareness(this, reader.varBytes())
      case messageType.queryAwareness:
        return handler.onQueryAwareness(this)
      case messageType.auth:
        return
      default:
        throw new Refused('message')
    }
  }

  #fail(problem: unknown): void {
    const isTooCostly = problem instanceof UpdateTooCostly
    const isClientError = isTooCostly || problem instanceof Refused || problem instanceof MalformedUpdate
    this.onProblem?.(problem, isClientError)
    if (isTooCostly) this.close(closeCode.tooLarge)
    else if (isClientError) this.close(closeCode.invalid, problem.message)
    else this.close(closeCode.tryAgain)
  }
}
