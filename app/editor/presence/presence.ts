/**
 * Who else is in the draft and where, out of the awareness messages; and where this person is, into them. The server says
 * who somebody is; what a message says beyond that is not believed.
 */
import type { Awareness } from 'y-protocols/awareness'
import type { Presence } from '#app/yjs/protocol.ts'
import { Store } from '../session/store.ts'
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

/** Subscribed to as a whole, or by a field's path for who is in that field. */
export class PresenceStore extends Store {
  readonly #awareness: Awareness
  readonly #myId: string
  #colleagues: readonly Colleague[] = []
  #atField = new Map<string, readonly Colleague[]>()

  constructor(awareness: Awareness, myId: string) {
    super()
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
  colleaguesAt(path: string): readonly Colleague[] {
    const known = this.#atField.get(path)
    if (known) return known
    const here = this.#colleagues.filter(({ fields }) =>
      fields.some((field) => field === path || field.startsWith(`${path}/`)),
    )
    this.#atField.set(path, here)
    return here
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
  setField(path: string | null): void {
    const { field, ...rest } = this.#awareness.getLocalState() ?? {}
    if (field === (path ?? undefined)) return
    this.#awareness.setLocalState(
      path === null ? { ...rest, cursor: null } : { ...rest, field: path, cursor: null },
    )
  }

  /** This person's caret in the rich text of the field. */
  setCursor(path: string, cursor: Presence['cursor']): void {
    if (this.#awareness.getLocalState()?.field === path) this.#awareness.setLocalStateField('cursor', cursor)
  }

  override destroy(): void {
    super.destroy()
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
    for (const path of this.topics) {
      const [was, is] = [before.get(path) ?? [], this.colleaguesAt(path)]
      const isSame = was.length === is.length && was.every((one, index) => one.id === is[index]?.id)
      // the same list again, so that nothing is drawn anew
      if (isSame) this.#atField.set(path, was)
      else this.notify(path)
    }
    this.notify()
  }
}
