/**
 * The connection between this page and the sync server: y-websocket, extended by acknowledgements (the answer to "is it
 * saved?" comes from the server alone) and by a copy on the device.
 */
import type * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { createDocument } from '#app/yjs/formatting-cleanup.ts'
import {
  addressParam,
  closeCode,
  forbiddenReason,
  isDocumentMessage,
  maxClientMessageBytes,
  messageType,
  readRights,
  readSaved,
  syncType,
} from '#app/yjs/protocol.ts'
import { batchUpdates } from './batched-updates.ts'
import { closeReasonOf, isOver, mustDiscardCopy, mustEraseCopy } from './close-reason.ts'
import type { CloseReason, ConnectionState, DraftConnection } from './connection-state.ts'
import { interceptedSocket, type SocketClass } from './intercepted-socket.ts'
import { isFromDevice } from './kept-updates.ts'
import { type LocalCopy, openLocalCopy } from './local-copy.ts'
import { sendOwnAwarenessOnly } from './own-awareness.ts'
import { isReachable, onNetworkChange, serverOfPage } from './reachability.ts'
import { SavedTracker } from './saved-tracker.ts'
import { splitMessage } from './split-message.ts'

export interface DraftOptions {
  readonly draftId: string
  readonly personId: string
  /** As the page found it; the server tells of changes. */
  readonly mayWrite: boolean
  /** What the page's own script was built with. */
  readonly schemaVersion: number
  /** ws:// or wss:// of this site; from the page's address when left out. */
  readonly server?: string
  /** Where there is no browser. */
  readonly WebSocket?: SocketClass
}

/** Heals what a broken network swallowed, and tells a live connection from a dead one. */
const resyncEveryMs = 15_000
const longestPauseMs = 2_500
/** The device is slower than the network only when something is wrong with it. */
const waitForDeviceMs = 1_500
/** After so many attempts that never opened, it is worth asking whether only websockets are blocked. */
const attemptsBeforeDoubt = 3

/** Opens the draft: at once from this device, and from the server as soon as it answers. */
export function connectDraft(options: DraftOptions): DraftConnection {
  return new SyncConnection(options)
}

class SyncConnection implements DraftConnection {
  readonly doc = createDocument()
  readonly awareness = new Awareness(this.doc)
  state: ConnectionState
  readonly #options: DraftOptions
  readonly #provider: WebsocketProvider
  readonly #saved = new SavedTracker()
  readonly #listeners = new Set<() => void>()
  readonly #ignoreNetwork: () => void
  #copy: LocalCopy | null = null
  #failedAttempts = 0
  #isDestroyed = false

  constructor(options: DraftOptions) {
    this.#options = options
    this.state = {
      status: 'connecting',
      closeReason: null,
      isLoaded: false,
      mayWrite: options.mayWrite,
      caseStatus: null,
      unsavedSince: null,
      savedAt: null,
      keepsOnDevice: false,
      waitsForDevice: false,
    }
    // before the provider, which sends in the same event: a message counts the change that it carries
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => this.#changed(origin))
    this.#provider = this.#createProvider()
    this.#ignoreNetwork = onNetworkChange((isOnline) => (isOnline ? this.#heard() : this.#unheard()))
    void this.#start()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  reconnect = (): void => {
    this.#set({ status: 'connecting', closeReason: null })
    this.#provider.connect()
  }

  destroy = (): void => {
    this.#isDestroyed = true
    this.#listeners.clear()
    this.#ignoreNetwork()
    this.#provider.destroy()
    this.awareness.destroy()
    this.#copy?.close()
    this.doc.destroy()
  }

  async #start(): Promise<void> {
    // readers leave no copy on the device
    if (this.#options.mayWrite) await this.#openCopy()
    if (!this.#isDestroyed) this.#provider.connect()
  }

  async #openCopy(): Promise<void> {
    const onWaiting = (waitsForDevice: boolean) => {
      if (waitsForDevice !== this.state.waitsForDevice) this.#set({ waitsForDevice })
    }
    const onKept = (keepsOnDevice: boolean) => this.#set({ keepsOnDevice })
    const copy = await openLocalCopy({ ...this.#options, doc: this.doc, onWaiting, onKept }).catch(() => null)
    if (!copy || this.#isDestroyed) return copy?.close()
    this.#copy = copy
    onKept(true)
    const loaded = copy.loaded.then(() => {
      if (this.doc.store.clients.size > 0) this.#set({ isLoaded: true })
      if (copy.hadUnsaved) this.#unsaved()
    })
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, waitForDeviceMs))])
  }

  #createProvider(): WebsocketProvider {
    const { draftId, personId, schemaVersion } = this.#options
    const { server = serverOfPage(), WebSocket: Base = WebSocket } = this.#options
    const provider = new WebsocketProvider(`${server}/sync`, draftId, this.doc, {
      connect: false,
      awareness: this.awareness,
      // another tab would hear what this one may not hear any more
      disableBc: true,
      resyncInterval: resyncEveryMs,
      maxBackoffTime: longestPauseMs,
      params: {
        [addressParam.schema]: String(schemaVersion),
        [addressParam.extensions]: '1',
        [addressParam.person]: personId,
      },
      shouldReconnect: ({ code }) => closeReasonOf(code) === null,
      WebSocketPolyfill: interceptedSocket(
        Base,
        () => this.#saved.opened(),
        (data) => this.#outgoing(data),
      ),
    })
    provider.messageHandlers[messageType.saved] = (_encoder, decoder) => this.#acknowledged(decoder)
    provider.messageHandlers[messageType.rights] = (_encoder, decoder) => this.#set(readRights(decoder))
    provider.on('sync', (isSynced) => {
      if (isSynced) this.#opened()
    })
    provider.on('connection-close', () => void this.#lost())
    provider.on('closed', ({ code, reason }) => this.#ended(code, reason))
    sendOwnAwarenessOnly(provider, this.awareness)
    batchUpdates(provider)
    return provider
  }

  #outgoing(data: Uint8Array): readonly Uint8Array[] {
    if (!isDocumentMessage(data)) return [data]
    if (!this.state.mayWrite) return []
    const isAnswer = data[1] === syncType.step2
    try {
      const messages = data.length <= maxClientMessageBytes ? [data] : splitMessage(data, isAnswer)
      this.#saved.sent(messages.length, isAnswer)
      return messages
    } catch {
      // one thing that is longer than a message and cannot be cut: trying again would not help
      this.#provider.disconnect()
      this.#set({ status: 'closed', closeReason: 'tooLarge' })
      return []
    }
  }

  #changed(origin: unknown): void {
    // what the device had is unsaved only when a page before this one left it so
    if (origin === this.#provider || !this.state.mayWrite || isFromDevice(origin)) return
    this.#unsaved()
  }

  #unsaved(): void {
    this.#saved.changed()
    if (this.state.unsavedSince !== null) return
    this.#copy?.setUnsaved(true)
    this.#set({ unsavedSince: Date.now() })
  }

  #acknowledged(decoder: decoding.Decoder): void {
    this.#heard()
    const isMore = this.#saved.acknowledged(readSaved(decoder))
    const { isSaved } = this.#saved
    if (isSaved) this.#copy?.setUnsaved(false)
    if (isMore || (isSaved && this.state.unsavedSince !== null))
      this.#set({ savedAt: Date.now(), ...(isSaved ? { unsavedSince: null } : {}) })
  }

  #opened(): void {
    this.#failedAttempts = 0
    this.#set({ status: 'open', isLoaded: true })
  }

  /** The server answers, whatever the browser thinks of the network. */
  #heard(): void {
    if (this.state.status === 'offline' && this.#provider.synced) this.#set({ status: 'open' })
  }

  #unheard(): void {
    if (this.state.status === 'open') this.#set({ status: 'offline' })
  }

  async #lost(): Promise<void> {
    this.#failedAttempts++
    this.#unheard()
    if (this.#failedAttempts < attemptsBeforeDoubt || this.state.closeReason) return
    const status = (await isReachable()) ? 'blocked' : 'offline'
    // it may have come through, or been closed for good, while this was asked
    if (this.#failedAttempts >= attemptsBeforeDoubt && !this.state.closeReason) this.#set({ status })
  }

  #ended(code: number, reason: string): void {
    if (code === closeCode.forbidden && reason === forbiddenReason.write) {
      this.#set({ mayWrite: false })
      this.#provider.connect()
      return
    }
    const closeReason: CloseReason = closeReasonOf(code) ?? 'invalid'
    if (mustEraseCopy(closeReason)) void this.#erase()
    if (mustDiscardCopy(closeReason)) this.#copy?.discard()
    this.#set({ status: 'closed', closeReason, ...(isOver(closeReason) && { mayWrite: false }) })
  }

  async #erase(): Promise<void> {
    const copy = this.#copy
    this.#copy = null
    this.#set({ keepsOnDevice: false })
    await copy?.erase()
  }

  #set(change: Partial<ConnectionState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
