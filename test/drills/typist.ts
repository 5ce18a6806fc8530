/** Somebody who types without end, and remembers what was promised: what the server acknowledged, what came from others. */
import * as decoding from 'lib0/decoding'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { DraftConnection } from '#app/editor/connection/connection-state.ts'
import { connectDraft } from '#app/editor/connection/provider.ts'
import { messageType, readSaved } from '#app/yjs/protocol.ts'
import type { Random } from '#test/collaboration/support/random.ts'

// each provider says goodbye when the process ends, and looks up the states of a socket where browsers have them
process.setMaxListeners(0)
globalThis.WebSocket ??= NodeSocket as unknown as typeof WebSocket

/** Where everybody types. */
export const field = 'summary'

/** Each edit is one of these: it can be found again wherever it ends up. */
const token = /⟨p\d+\.\d+⟩/g

export function tokensIn(text: string): string[] {
  return text.match(token) ?? []
}

interface TypistOptions {
  readonly name: string
  readonly draft: string
  readonly person: Person
  readonly cookie: string
  readonly origin: string
}

export class Typist {
  readonly draft: string
  /** In the order in which they were typed, with the clock that each one reached. */
  readonly typed: string[] = []
  readonly acknowledged = new Set<string>()
  /** Typed by others. */
  readonly seen = new Set<string>()
  readonly #name: string
  readonly #connection: DraftConnection
  readonly #clocks: number[] = []
  #acknowledged = 0

  constructor({ name, draft, person, cookie, origin }: TypistOptions) {
    this.#name = name
    this.draft = draft
    const heard = (data: Uint8Array) => this.#heard(data)
    class Socket extends NodeSocket {
      constructor(address: string | URL) {
        super(address, { headers: { origin, cookie } })
        this.on('message', heard)
      }
    }
    this.#connection = connectDraft({
      draftId: draft,
      personId: person.id,
      mayWrite: true,
      schemaVersion: documentSchemaVersion,
      server: origin.replace('http', 'ws'),
      WebSocket: Socket as unknown as typeof WebSocket,
    })
    this.#text.observe(({ delta, transaction }) => {
      if (transaction.local) return
      for (const { insert } of delta)
        if (typeof insert === 'string') for (const found of tokensIn(insert)) this.seen.add(found)
    })
  }

  get isBack(): boolean {
    return this.#connection.state.status === 'open'
  }

  get isDown(): boolean {
    return !this.isBack
  }

  get isSaved(): boolean {
    return this.#connection.state.unsavedSince === null
  }

  get text(): string {
    return this.#text.toString()
  }

  get promised(): readonly string[] {
    return [...this.acknowledged, ...this.seen]
  }

  /** Between any two edits that are there already. */
  type(random: Random): void {
    const places = [...this.text.matchAll(token)]
    const place = random.below(places.length + 1)
    const at = places[place]?.index ?? this.text.length
    const written = `⟨${this.#name}.${this.typed.length}⟩`
    this.#text.insert(at, written)
    const { doc } = this.#connection
    this.typed.push(written)
    this.#clocks.push(Y.getState(doc.store, doc.clientID))
  }

  leave(): void {
    this.#connection.destroy()
  }

  get #text(): Y.Text {
    return this.#connection.doc.getText(field)
  }

  #heard(data: Uint8Array): void {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== messageType.saved) return
    const clock = readSaved(decoder).stateVector.get(this.#connection.doc.clientID) ?? 0
    while (this.#acknowledged < this.typed.length && (this.#clocks[this.#acknowledged] ?? 0) <= clock)
      this.acknowledged.add(this.typed[this.#acknowledged++] ?? '')
  }
}
