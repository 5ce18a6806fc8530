/** Somebody in a draft, the same for every server: a Yjs document, a websocket, and the framing that this server speaks. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'

export type Kind = 'erfa' | 'relay' | 'hocuspocus' | 'y-websocket'

export interface Place {
  readonly kind: Kind
  /** ws://127.0.0.1:<port> */
  readonly url: string
  readonly room: string
  readonly headers: Readonly<Record<string, string>>
}

const syncMessage = 0
const authMessage = 2
/** Where everybody types. */
const field = 'summary'

export class LoadClient {
  readonly doc = new Y.Doc()
  readonly joined: Promise<void>
  /** When each of its edits was made, and the clock that it reached. */
  readonly sent: { clock: number; at: number }[] = []
  /** Called when a message has been taken in. */
  onHeard: (() => void) | null = null
  readonly #place: Place
  readonly #socket: WebSocket

  constructor(place: Place) {
    this.#place = place
    this.#socket = new WebSocket(addressOf(place), { headers: place.headers, perMessageDeflate: false })
    this.joined = new Promise((resolve, reject) => {
      this.#socket.on('open', () => this.#opened(resolve))
      this.#socket.on('message', (data: Buffer) => this.#heard(data, resolve))
      this.#socket.on('close', (code) => reject(new Error(`${place.kind} closed with ${code}`)))
      this.#socket.on('error', reject)
    })
    // the line may break when the bench ends
    this.joined.catch(() => {})
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send((encoder) => sync.writeUpdate(encoder, update))
    })
  }

  type(random: () => number): void {
    const text = this.doc.getText(field)
    const at = performance.now()
    text.insert(Math.floor(random() * (text.length + 1)), 'e')
    this.sent.push({ clock: Y.getState(this.doc.store, this.doc.clientID), at })
  }

  leave(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.close()
    this.doc.destroy()
  }

  #opened(joined: () => void): void {
    if (this.#place.kind === 'relay') {
      joined()
      return
    }
    if (this.#place.kind === 'hocuspocus') {
      // it wants to be asked in before anything else; any token will do
      const encoder = this.#framed(authMessage)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'bench')
      this.#socket.send(encoding.toUint8Array(encoder))
    }
    this.#send((encoder) => sync.writeSyncStep1(encoder, this.doc))
  }

  #heard(data: Buffer, joined: () => void): void {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (this.#place.kind === 'hocuspocus') decoding.readVarString(decoder)
    if (decoding.readVarUint(decoder) !== syncMessage) return
    const encoder = this.#framed(syncMessage)
    const empty = encoding.length(encoder)
    const step = sync.readSyncMessage(decoder, encoder, this.doc, this)
    if (encoding.length(encoder) > empty) this.#socket.send(encoding.toUint8Array(encoder))
    if (step === sync.messageYjsSyncStep2) joined()
    this.onHeard?.()
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = this.#framed(syncMessage)
    write(encoder)
    this.#socket.send(encoding.toUint8Array(encoder))
  }

  #framed(message: number): encoding.Encoder {
    const encoder = encoding.createEncoder()
    if (this.#place.kind === 'hocuspocus') encoding.writeVarString(encoder, this.#place.room)
    encoding.writeVarUint(encoder, message)
    return encoder
  }
}

function addressOf({ kind, url, room }: Place): string {
  return kind === 'erfa' ? `${url}/sync/${room}?schema=${documentSchemaVersion}` : `${url}/${room}`
}
