/**
 * Somebody's editor in a draft. Messages are taken one after the other: while one waits for the database, those behind it
 * wait too, and nothing more is read from the socket.
 */
import { type CaseAccess, can } from '#app/domain/access/access.ts'
import type { Person } from '#app/domain/people/person.ts'
import { BadUpdate, ByteReader } from '#app/yjs/byte-reader.ts'
import {
  closeCode,
  message,
  step,
  writeAwareness,
  writeRights,
  writeSaved,
  writeSync,
} from '#app/yjs/protocol.ts'
import type { SyncLimits } from '#server/collaboration/limits.ts'
import { Refused } from '#server/collaboration/validation/refused.ts'
import { binaryFrame } from './frame.ts'
import type { Line } from './socket-transport.ts'
import { Bucket } from './token-bucket.ts'

export interface Who {
  person: Person
  readonly sessionId: string
  /** The draft's status and the person's invitation, as last read. */
  access: CaseAccess
  /** When reading them began: what changed later may not be in them. */
  readonly askedAt: number
}

export interface ConnectionOptions {
  readonly who: Who
  readonly draftId: string
  /** The schema that the editor was built with. */
  readonly schemaVersion: number
  /** It understands `saved` and `rights`. */
  readonly speaksOurs: boolean
  readonly limits: SyncLimits
}

/** What a room does with the messages of a connection. A promise holds back those that follow. */
export interface Receiver {
  asked(connection: Connection, clocks: Uint8Array): void | Promise<void>
  edited(connection: Connection, update: Uint8Array, number: number, isLacking: boolean): void | Promise<void>
  presence(connection: Connection, payload: Uint8Array): void | Promise<void>
  presenceAsked(connection: Connection): void
}

export class Connection {
  readonly who: Who
  readonly draftId: string
  readonly schemaVersion: number
  readonly speaksOurs: boolean
  /** The client id that it is present with. */
  clientId: number | null = null
  /** Client ids it made the server look up or claim. */
  readonly claimed = new Set<number>()
  /** It has answered what it has beyond the server, so from now on nothing may be missing. */
  hasAnswered = false
  /** Everything that is on disk has been sent to it. */
  isCurrent = false
  lastEditAt = 0
  onClosed: (() => void) | null = null
  /** What went wrong, and whether it was the sender's doing. */
  onProblem: ((problem: unknown, isTheirs: boolean) => void) | null = null

  readonly #line: Line
  readonly #edits: Bucket
  #receiver: Receiver | null = null
  #backlog: (Buffer | null)[] = []
  #isBusy = true
  #received = 0
  #savedMessages = 0
  #savedClocks = new Map<number, number>()
  #toldRights: boolean | null = null

  constructor(line: Line, { who, draftId, schemaVersion, speaksOurs, limits }: ConnectionOptions) {
    this.#line = line
    this.who = who
    this.draftId = draftId
    this.schemaVersion = schemaVersion
    this.speaksOurs = speaksOurs
    this.#edits = new Bucket(limits.editsPerSecond, limits.editBurst)
    line.handle({
      message: (data) => this.#arrived(data),
      closed: () => {
        this.#backlog = []
        this.onClosed?.()
      },
    })
  }

  get isOpen(): boolean {
    return this.#line.isOpen
  }

  /** Asked for every message, never kept: a socket outlives a role. */
  get mayWrite(): boolean {
    return can(this.who.person, 'write', this.who.access)
  }

  /** From now on messages go to the room; those that came meanwhile first. */
  start(receiver: Receiver): void {
    this.#receiver = receiver
    this.tellRights()
    void this.#drain()
  }

  close(code: number, reason?: string): void {
    this.#backlog = []
    this.#line.close(code, reason)
  }

  beat(now: number): void {
    this.#line.beat(now)
  }

  /** Sends a frame that was built for many. */
  sendFrame(frame: Buffer): void {
    this.#line.send(frame)
  }

  sendPresence(entries: Uint8Array): void {
    this.#line.send(binaryFrame(writeAwareness(entries)))
  }

  sendLacking(update: Uint8Array): void {
    this.#line.sendLarge(binaryFrame(writeSync(step.lacking, update)))
  }

  ask(clocks: Uint8Array): void {
    this.#line.send(binaryFrame(writeSync(step.clocks, clocks)))
  }

  /** Everything up to this message is on disk. */
  saved(number: number, clocks: Iterable<readonly [number, number]>): void {
    this.#savedMessages = Math.max(this.#savedMessages, number)
    if (this.speaksOurs) for (const [client, clock] of clocks) this.#savedClocks.set(client, clock)
  }

  acknowledge(): void {
    if (!this.speaksOurs) return
    this.#line.send(binaryFrame(writeSaved({ messages: this.#savedMessages, clocks: this.#savedClocks })))
    this.#savedClocks.clear()
  }

  tellRights(): void {
    const { mayWrite } = this
    if (!this.speaksOurs || mayWrite === this.#toldRights) return
    this.#toldRights = mayWrite
    this.#line.send(binaryFrame(writeRights(mayWrite)))
  }

  #arrived(data: Buffer | null): void {
    if (this.#isBusy) {
      this.#backlog.push(data)
      return
    }
    const waiting = this.#take(data)
    if (waiting) void this.#hold(waiting)
  }

  async #hold(waiting: Promise<void>): Promise<void> {
    this.#isBusy = true
    this.#line.pause()
    await waiting
    await this.#drain()
  }

  async #drain(): Promise<void> {
    while (this.#backlog.length > 0 && this.isOpen) {
      const waiting = this.#take(this.#backlog.shift() ?? null)
      if (waiting) await waiting
    }
    this.#isBusy = false
    this.#line.resume()
  }

  /** Never throws and never rejects: what is wrong with a message ends its connection. */
  #take(data: Buffer | null): Promise<void> | null {
    try {
      const waiting = this.#understand(data)
      return waiting ? waiting.catch((problem) => this.#fail(problem)) : null
    } catch (problem) {
      this.#fail(problem)
      return null
    }
  }

  #understand(data: Buffer | null): void | Promise<void> {
    const receiver = this.#receiver
    if (!receiver || !this.isOpen) return
    if (!data) throw new Refused('text')
    const read = new ByteReader(data)
    switch (read.varUint()) {
      case message.sync: {
        const kind = read.varUint()
        if (kind === step.clocks) return receiver.asked(this, read.varBytes())
        if (kind !== step.lacking && kind !== step.edit) throw new Refused('step')
        if (!this.#edits.take(1)) return this.close(closeCode.tooFast)
        this.lastEditAt = this.#line.heardAt
        return receiver.edited(this, read.varBytes(), ++this.#received, kind === step.lacking)
      }
      case message.awareness:
        return receiver.presence(this, read.varBytes())
      case message.queryAwareness:
        return receiver.presenceAsked(this)
      case message.auth:
        return
      default:
        throw new Refused('message')
    }
  }

  #fail(problem: unknown): void {
    const isTheirs = problem instanceof Refused || problem instanceof BadUpdate
    this.onProblem?.(problem, isTheirs)
    if (isTheirs) this.close(closeCode.invalid, problem.message)
    else this.close(closeCode.tryAgain)
  }
}
