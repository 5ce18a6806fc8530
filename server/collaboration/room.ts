/**
 * An open draft: who is connected, what of it is on disk as bytes, and what is needed to judge the next update. No living
 * document. For every update, in this order: gate → commit → broadcast → acknowledge.
 */
import { type CaseKind, documentSchemaVersion } from '#app/domain/cases/document.ts'
import { type Clocks, type Survey, survey } from '#app/yjs/parsed-update.ts'
import { closeCode, step, writeSync } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import type { Acknowledger } from './acknowledger.ts'
import type { Claims } from './client-ownership.ts'
import type { CommitLog, Committing, Entry } from './commit-log.ts'
import type { DraftState } from './draft-state.ts'
import { restAfterMs, type SyncLimits } from './limits.ts'
import { type Loaded, load, newsIn } from './loading.ts'
import { RoomPresence } from './presence.ts'
import type { Connection } from './transport/connection.ts'
import { binaryFrame } from './transport/frame.ts'
import type { Ledger } from './validation/document-index.ts'
import { absorb, ledgerOf } from './validation/integrate.ts'
import { Missing } from './validation/refused.ts'
import { admit } from './validation/update-validation.ts'

/** What all rooms of a process share. */
export interface House {
  readonly db: Db
  readonly commits: CommitLog<RoomEntry>
  readonly claims: Claims
  readonly acknowledger: Acknowledger
  readonly limits: SyncLimits
}

export interface RoomEntry extends Entry {
  /** Null for the server's own edits. */
  readonly sender: Connection | null
  /** Which of the sender's messages it came with. */
  readonly number: number
  readonly clocks: readonly (readonly [client: number, clock: number])[]
}

export class Room implements Committing<RoomEntry> {
  readonly draftId: string
  readonly kind: CaseKind
  readonly house: House
  readonly connections = new Set<Connection>()
  readonly presence = new RoomPresence(this.connections)
  /** Client id → the person it belongs to, as far as anybody asked. */
  readonly owners = new Map<number, string>()
  schemaVersion: number
  /** Rows that the draft consists of beside its snapshot, as far as this node knows. */
  rows: number
  editedAt = 0
  /** Called after every commit, with whoever wrote. */
  onEdited: ((room: Room) => void) | null = null
  #state: DraftState
  #ledger: Ledger | null = null
  /** Accepted and not yet on disk. */
  #pending = 0
  #usedAt = Date.now()
  /** What was committed while the draft is being read again. */
  #arrivals: Uint8Array[] | null = null
  #refreshing: Promise<void> | null = null
  /** Asked for while a reading is under way, which may have been too early for what is wanted. */
  #refreshingAgain: Promise<void> | null = null

  constructor(draftId: string, kind: CaseKind, house: House, loaded: Loaded) {
    this.draftId = draftId
    this.kind = kind
    this.house = house
    this.#state = loaded.state
    this.schemaVersion = loaded.schemaVersion
    this.rows = loaded.rows
  }

  get bytes(): number {
    return this.#state.bytes
  }

  get isQuiet(): boolean {
    return this.#pending === 0 && this.#refreshing === null && this.#refreshingAgain === null
  }

  /** Includes what is accepted and not yet on disk. */
  get ledger(): Ledger {
    this.#usedAt = Date.now()
    this.#ledger ??= ledgerOf(this.kind, this.#state.whole())
    return this.#ledger
  }

  /** Clocks that need not be sent to us again. */
  clocks(): Clocks {
    return this.#ledger?.clocks ?? this.#state.clocks()
  }

  /** What is on disk beyond these clocks. */
  beyond(known: Clocks): Uint8Array {
    return this.#state.beyond(known)
  }

  /** Whether everything on disk is within these clocks. */
  isWithin(known: Clocks): boolean {
    for (const [client, clock] of this.#state.clocks()) if ((known.get(client) ?? 0) < clock) return false
    return true
  }

  /**
   * Lets an update of this person through the gate and on its way to the disk.
   * @throws Refused, Missing
   */
  take(
    update: Survey,
    personId: string,
    from: Pick<RoomEntry, 'sender' | 'number' | 'saved' | 'lost'>,
  ): void {
    const { ledger } = this
    const news = admit(ledger, update, (client) => this.owners.get(client) === personId)
    this.#pending++
    this.house.commits.add(this, {
      ...from,
      // a copy: the bytes are a view into what the socket happened to read
      update: news && new Uint8Array(news),
      clocks: update.blocks.map(({ client, end }) => [client, end]),
    })
  }

  /** Resolves when all that was accepted until now is on disk. */
  flush(): Promise<void> {
    if (this.#pending === 0) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.#pending++
      this.house.commits.add(this, {
        update: null,
        sender: null,
        number: 0,
        clocks: [],
        saved: resolve,
        lost: () => reject(new Error('the draft is gone')),
      })
    })
  }

  committed(entries: readonly RoomEntry[], update: Uint8Array | null): void {
    this.#pending -= entries.length
    if (update) {
      this.rows++
      this.editedAt = Date.now()
      this.#arrived(update, onlySender(entries))
    }
    for (const { sender, number, clocks } of entries) {
      if (!sender?.isOpen) continue
      sender.saved(number, clocks)
      this.house.acknowledger.note(sender)
    }
    if (update) this.onEdited?.(this)
  }

  gone(): void {
    this.closeAll(closeCode.noDraft)
  }

  /** What another node committed. */
  async relayed(updates: readonly Uint8Array[], schemaVersion: number): Promise<void> {
    this.raiseSchema(schemaVersion)
    this.rows++
    this.editedAt = Date.now()
    try {
      for (const update of updates) {
        if (absorb(this.ledger, survey(update))) this.#arrived(update, null)
      }
    } catch (problem) {
      if (!(problem instanceof Missing)) throw problem
      // another node's row that this one builds on has not been told yet
      await this.refresh()
    }
  }

  /** Reads the draft again, all that is on disk at this moment, and sends on what this node had not heard of. */
  refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#refreshingAgain ??= this.#refreshing
        .catch(() => {})
        .then(() => {
          this.#refreshingAgain = null
          return this.refresh()
        })
      return this.#refreshingAgain
    }
    this.#refreshing = this.#refresh().finally(() => {
      this.#refreshing = this.#arrivals = null
    })
    return this.#refreshing
  }

  async #refresh(): Promise<void> {
    this.#arrivals = []
    const { state, schemaVersion, rows } = await load(this.house.db, this.draftId)
    for (const update of this.#arrivals) state.add(update)
    const [before, after] = [this.#state.whole(), state.whole()]
    this.#state = state
    this.rows = rows + this.#arrivals.length
    this.raiseSchema(schemaVersion)
    const news = newsIn(after, before)
    if (!news) return
    if (this.#ledger) absorb(this.#ledger, survey(news))
    this.#broadcast(news, null)
  }

  /** An editor that knows less than what stands in the draft would delete it. */
  raiseSchema(version: number): void {
    if (version <= this.schemaVersion) return
    this.schemaVersion = version
    // this node does not know it either: another one does
    if (version > documentSchemaVersion) this.closeAll(closeCode.tryAgain)
    for (const connection of this.connections)
      if (connection.schemaVersion < version) connection.close(closeCode.schemaTooOld)
  }

  closeAll(code: number): void {
    for (const connection of this.connections) connection.close(code)
  }

  /** Left alone, a draft keeps its bytes and nothing else. */
  rest(now: number): void {
    if (this.#pending > 0 || now - this.#usedAt < restAfterMs) return
    this.#ledger = null
    this.#state.whole()
    if (this.owners.size > 2 * this.connections.size + 10) this.owners.clear()
  }

  #arrived(update: Uint8Array, except: Connection | null): void {
    this.#state.add(update)
    this.#arrivals?.push(update)
    this.#broadcast(update, except)
  }

  #broadcast(update: Uint8Array, except: Connection | null): void {
    let frame: Buffer | null = null
    for (const connection of this.connections) {
      // whoever has not been sent what came before gets all of it together
      if (connection === except || !connection.isCurrent) continue
      frame ??= binaryFrame(writeSync(step.edit, update))
      connection.sendFrame(frame)
    }
  }
}

/** The one who sent all of it has it; when several did, each takes in its own again as nothing. */
function onlySender(entries: readonly RoomEntry[]): Connection | null {
  const senders = new Set(entries.flatMap(({ sender, update }) => (update ? [sender] : [])))
  return senders.size === 1 ? ([...senders][0] ?? null) : null
}
