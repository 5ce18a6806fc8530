/**
 * An open draft: its connections, its committed state as bytes, and the index for validating updates. There is no Y.Doc.
 * Every update goes through these steps in order: validate, commit, broadcast, acknowledge.
 */
import { type CaseKind, documentSchemaVersion } from '#app/domain/cases/document.ts'
import { type ParsedUpdate, parseUpdate, type StateVector } from '#app/yjs/parsed-update.ts'
import { closeCode, syncType, writeSyncMessage } from '#app/yjs/protocol.ts'
import { stripDeleted } from '#app/yjs/strip-deleted.ts'
import type { CommitTarget } from './commit-log.ts'
import type { DraftState } from './draft-state.ts'
import { idleAfterMs } from './limits.ts'
import { diffStates, type LoadedDraft, loadDraft } from './loading.ts'
import { RoomPresence } from './presence.ts'
import { type Joining, RecentWriters } from './recent-writers.ts'
import type { RoomEntry, RoomServices } from './room-services.ts'
import type { Connection } from './transport/connection.ts'
import { binaryFrame } from './transport/frame.ts'
import type { DocumentIndex } from './validation/document-index.ts'
import { indexDocument, integrateTrusted } from './validation/integrate.ts'
import { MissingDependency } from './validation/refused.ts'
import { validateUpdate } from './validation/update-validation.ts'

export class Room implements CommitTarget<RoomEntry> {
  readonly draftId: string
  readonly kind: CaseKind
  readonly services: RoomServices
  readonly connections = new Set<Connection>()
  readonly presence = new RoomPresence(this.connections)
  /** Client id → the person who owns it; only the ids that were looked up so far. */
  readonly owners = new Map<number, string>()
  readonly writers = new RecentWriters()
  schemaVersion: number
  /** Update rows of the draft that are not in its snapshot, as far as this node knows. */
  rows: number
  /** Called after every commit. */
  onEdited: ((room: Room) => void) | null = null
  onJoined: ((room: Room, joining: Joining) => void) | null = null
  #state: DraftState
  #index: DocumentIndex | null = null
  /** Accepted but not yet on disk. */
  #pendingEntries = 0
  #pendingBytes = 0
  #lastUsedAt = Date.now()
  /** Updates committed while a reload is running, which it may have missed. */
  #committedWhileReloading: Uint8Array[] | null = null
  #reloading: Promise<void> | null = null
  /** The next reload, requested while one is running that may have read too early. */
  #reloadingAgain: Promise<void> | null = null

  constructor(draftId: string, kind: CaseKind, services: RoomServices, loaded: LoadedDraft) {
    this.draftId = draftId
    this.kind = kind
    this.services = services
    this.#state = loaded.state
    this.schemaVersion = loaded.schemaVersion
    this.rows = loaded.rows
  }

  /** Includes updates that are accepted but not yet on disk; at most, because they may overlap or be deleted. */
  get bytes(): number {
    return this.#state.bytes + this.#pendingBytes
  }

  /** The same after merging them, without what was deleted. */
  measureBytes(): number {
    this.#state.merged()
    return this.bytes
  }

  get isIdle(): boolean {
    return this.#pendingEntries === 0 && this.#reloading === null && this.#reloadingAgain === null
  }

  /** Includes updates that are accepted but not yet on disk. */
  get index(): DocumentIndex {
    this.#lastUsedAt = Date.now()
    this.#index ??= indexDocument(this.kind, this.#state.merged())
    return this.#index
  }

  /** The structs that editors need not send again. */
  stateVector(): StateVector {
    return this.#index?.stateVector ?? this.#state.stateVector()
  }

  /** The committed structs that are not in this state vector. */
  diff(known: StateVector): Uint8Array {
    return this.#state.diff(known)
  }

  /** Whether this state vector includes every committed struct. */
  isCoveredBy(known: StateVector): boolean {
    for (const [client, clock] of this.#state.stateVector())
      if ((known.get(client) ?? 0) < clock) return false
    return true
  }

  /**
   * Validates an update of this person and queues it for the next commit.
   * @throws Refused, MissingDependency
   */
  accept(
    update: ParsedUpdate,
    personId: string,
    from: Pick<RoomEntry, 'sender' | 'sequence' | 'onSaved' | 'onLost'>,
  ): void {
    const { index } = this
    const accepted = validateUpdate(index, update, (client) => this.owners.get(client) === personId)
    // what was typed and deleted before it was sent is stored by nobody and sent to nobody
    const stripped = accepted && stripDeleted(parseUpdate(accepted), index.deleteSet).bytes
    this.#pendingEntries++
    this.#pendingBytes += stripped?.length ?? 0
    this.services.commits.add(this, {
      ...from,
      // a copy, because the bytes are a view into the socket's read buffer
      update: stripped && new Uint8Array(stripped),
      stateVector: update.blocks.map(({ client, end }) => [client, end]),
    })
  }

  /** Resolves when everything accepted so far is on disk. */
  flush(): Promise<void> {
    if (this.#pendingEntries === 0) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.#pendingEntries++
      this.services.commits.add(this, {
        update: null,
        sender: null,
        sequence: 0,
        stateVector: [],
        onSaved: resolve,
        onLost: () => reject(new Error('the draft was deleted')),
      })
    })
  }

  onCommitted(entries: readonly RoomEntry[], update: Uint8Array | null, seq: number | null): void {
    this.#pendingEntries -= entries.length
    for (const entry of entries) this.#pendingBytes -= entry.update?.length ?? 0
    if (update) {
      this.rows++
      const personIds = this.writers.note(entries, Date.now())
      if (personIds.length > 0) this.onJoined?.(this, { personIds, state: this.diff(new Map()), seq })
      this.#applyCommitted(update, onlySender(entries))
    }
    for (const { sender, sequence, stateVector } of entries) {
      if (!sender?.isOpen) continue
      sender.noteSaved(sequence, stateVector)
      this.services.acknowledger.schedule(sender)
    }
    if (update) this.onEdited?.(this)
  }

  onDeleted(): void {
    this.closeAll(closeCode.notFound)
  }

  /** Adds updates that another node committed. */
  async applyReplicated(updates: readonly Uint8Array[], schemaVersion: number): Promise<void> {
    this.raiseSchemaVersion(schemaVersion)
    this.rows++
    try {
      for (const update of updates) {
        if (integrateTrusted(this.index, parseUpdate(update))) this.#applyCommitted(update, null)
      }
    } catch (problem) {
      if (!(problem instanceof MissingDependency)) throw problem
      // it depends on a row of another node whose notification has not arrived yet
      await this.reload()
    }
  }

  /** Reads the draft from the database again and broadcasts what this node had missed. */
  reload(): Promise<void> {
    if (this.#reloading) {
      this.#reloadingAgain ??= this.#reloading
        .catch(() => {})
        .then(() => {
          this.#reloadingAgain = null
          return this.reload()
        })
      return this.#reloadingAgain
    }
    this.#reloading = this.#reload().finally(() => {
      this.#reloading = this.#committedWhileReloading = null
    })
    return this.#reloading
  }

  async #reload(): Promise<void> {
    this.#committedWhileReloading = []
    const { state, schemaVersion, rows } = await loadDraft(this.services.db, this.draftId)
    for (const update of this.#committedWhileReloading) state.add(update)
    const [before, after] = [this.#state.merged(), state.merged()]
    this.#state = state
    this.rows = rows + this.#committedWhileReloading.length
    this.raiseSchemaVersion(schemaVersion)
    const missing = diffStates(after, before)
    if (!missing) return
    if (this.#index) integrateTrusted(this.#index, parseUpdate(missing))
    this.#broadcast(missing, null)
  }

  /** Closes connections of editors with an older schema: they would delete nodes that they do not know. */
  raiseSchemaVersion(version: number): void {
    if (version <= this.schemaVersion) return
    this.schemaVersion = version
    // this node is too old as well; a newer one will accept them
    if (version > documentSchemaVersion) this.closeAll(closeCode.tryAgain)
    for (const connection of this.connections)
      if (connection.schemaVersion < version) connection.close(closeCode.schemaTooOld)
  }

  closeAll(code: number): void {
    for (const connection of this.connections) connection.close(code)
  }

  /** Frees everything but the bytes of a draft that was not used for a while. */
  releaseIfIdle(now: number): void {
    if (this.#pendingEntries > 0 || now - this.#lastUsedAt < idleAfterMs) return
    this.#index = null
    this.#state.merged()
    if (this.owners.size > 2 * this.connections.size + 10) this.owners.clear()
  }

  #applyCommitted(update: Uint8Array, except: Connection | null): void {
    this.#state.add(update)
    this.#committedWhileReloading?.push(update)
    this.#broadcast(update, except)
  }

  #broadcast(update: Uint8Array, except: Connection | null): void {
    let frame: Buffer | null = null
    for (const connection of this.connections) {
      // others receive it with their sync step 2
      if (connection === except || !connection.isSynced) continue
      frame ??= binaryFrame(writeSyncMessage(syncType.update, update))
      connection.sendFrame(frame)
    }
  }
}

/** The connection that sent all of the update; null when there are several. Yjs ignores structs that it already has. */
function onlySender(entries: readonly RoomEntry[]): Connection | null {
  const senders = new Set(entries.flatMap(({ sender, update }) => (update ? [sender] : [])))
  return senders.size === 1 ? ([...senders][0] ?? null) : null
}
