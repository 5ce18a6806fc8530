/**
 * Who else is in the draft and where, out of the awareness messages; and where this person is, into them. The server says
 * who somebody is; what a message says beyond that is not believed.
 */
import type { Awareness } from 'y-protocols/awareness'
import type { Presence } from '#app/yjs/protocol.ts'
import { Listeners } from '../session/listeners.ts'
import { readPresence } from './read-presence.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly organisation: string
  /** 0–7: which of the eight colours and patterns. */
  readonly colour: number
  /** The fields that have the focus in this person's windows. */
  readonly fields: readonly string[]
}

/** A caret or a selection in a rich text, in places that stay right while the text changes. */
export interface RemoteCursor {
  readonly clientId: number
  readonly name: string
  readonly colour: number
  readonly anchor: unknown
  readonly head: unknown
}

const everyone = '*'

export class PresenceStore {
  readonly #awareness: Awareness
  readonly #myId: string
  readonly #listeners = new Listeners()
  #colleagues: readonly Colleague[] = []
  #atField = new Map<string, readonly Colleague[]>()

  constructor(awareness: Awareness, myId: string) {
    this.#awareness = awareness
    this.#myId = myId
    awareness.on('change', this.#read)
    this.#read()
  }

  /** Everybody but this person, by name. */
  get colleagues(): readonly Colleague[] {
    return this.#colleagues
  }

  /** Who is in the field, or in a field of the row. */
  at(path: string): readonly Colleague[] {
    const known = this.#atField.get(path)
    if (known) return known
    const here = this.#colleagues.filter(({ fields }) =>
      fields.some((field) => field === path || field.startsWith(`${path}/`)),
    )
    this.#atField.set(path, here)
    return here
  }

  /** Called when somebody comes, goes or moves to another field. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(everyone, listener)
  }

  /** Called when who is in this field changes. */
  subscribeAt(path: string, listener: () => void): () => void {
    return this.#listeners.add(path, listener)
  }

  /** The cursors that others have in this rich text. */
  cursorsIn(path: string): RemoteCursor[] {
    const cursors: RemoteCursor[] = []
    for (const [clientId, raw] of this.#awareness.getStates()) {
      if (clientId === this.#awareness.clientID) continue
      const said = readPresence(raw)
      if (said?.field === path && said.cursor)
        cursors.push({ clientId, name: said.user.name, colour: said.user.colour, ...said.cursor })
    }
    return cursors
  }

  /** Called when any cursor moves; often. */
  onCursors(listener: () => void): () => void {
    this.#awareness.on('change', listener)
    return () => this.#awareness.off('change', listener)
  }

  /** This person is in this field now, or in none. */
  enter(path: string | null): void {
    const { field, ...rest } = this.#awareness.getLocalState() ?? {}
    if (field === (path ?? undefined)) return
    this.#awareness.setLocalState(
      path === null ? { ...rest, cursor: null } : { ...rest, field: path, cursor: null },
    )
  }

  /** This person's caret in the rich text of the field. */
  point(path: string, cursor: Presence['cursor']): void {
    if (this.#awareness.getLocalState()?.field === path) this.#awareness.setLocalStateField('cursor', cursor)
  }

  destroy(): void {
    this.#awareness.off('change', this.#read)
  }

  #read = () => {
    const people = new Map<string, Colleague & { fields: string[] }>()
    for (const raw of this.#awareness.getStates().values()) {
      const said = readPresence(raw)
      if (!said || said.user.id === this.#myId) continue
      const person = people.get(said.user.id) ?? { ...said.user, fields: [] }
      if (said.field && !person.fields.includes(said.field)) person.fields.push(said.field)
      people.set(said.user.id, person)
    }
    const next = [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    if (JSON.stringify(next) === JSON.stringify(this.#colleagues)) return
    this.#colleagues = next
    const before = this.#atField
    this.#atField = new Map()
    for (const path of this.#listeners.keys) {
      if (path === everyone) continue
      const [was, is] = [before.get(path) ?? [], this.at(path)]
      const isSame = was.length === is.length && was.every((one, index) => one.id === is[index]?.id)
      // the same list again, so that nothing is drawn anew
      if (isSame) this.#atField.set(path, was)
      else this.#listeners.tell(path)
    }
    this.#listeners.tell(everyone)
  }
}
