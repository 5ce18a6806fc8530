/**
 * The awareness states of a draft. A client sends its cursor and field; the server adds the user, so names cannot be
 * forged, and nobody can set or remove the state of somebody else or invent people.
 *
 * The awareness clocks of y-protocols are replaced by the server's time, because a client's own may restart or be absurd.
 */
import * as encoding from 'lib0/encoding'
import type { Presence } from '#app/yjs/protocol.ts'
import { presenceIntervalMs } from './limits.ts'

export type PresenceState = Omit<Presence, 'user'>

interface Entry {
  clock: number
  /** JSON as it is sent; 'null' when the client left. */
  state: string
  /** Whether the client is connected to this node. */
  isLocal: boolean
}

export interface PresenceReceiver {
  readonly clientId: number | null
  sendPresence(entries: Uint8Array): void
}

const colourCount = 8
const removedState = 'null'

export class RoomPresence {
  readonly #receivers: ReadonlySet<PresenceReceiver>
  readonly #local = new Map<number, Entry>()
  /** By node. */
  readonly #remote = new Map<string, Map<number, Entry>>()
  readonly #colours = new Map<string, number>()
  readonly #changed = new Map<number, Entry>()
  #timer: NodeJS.Timeout | null = null
  #flushedAt = 0
  /** Called with local changes, for other nodes that have the draft open. */
  onChange: ((entries: Uint8Array) => void) | null = null

  constructor(receivers: ReadonlySet<PresenceReceiver>) {
    this.#receivers = receivers
  }

  set(clientId: number, user: Omit<Presence['user'], 'colour'>, presenceState: PresenceState): void {
    const presence: Presence = { user: { ...user, colour: this.#colourOf(user.id) }, ...presenceState }
    this.#put(clientId, JSON.stringify(presence))
  }

  remove(clientId: number): void {
    if (!this.#local.has(clientId)) return
    this.#put(clientId, removedState)
    this.#local.delete(clientId)
  }

  /** The states of all other clients, for a new connection; null when there are none. */
  all(except: number | null): Uint8Array | null {
    const entries = new Map([...this.#remote.values(), this.#local].flatMap((some) => [...some]))
    if (except !== null) entries.delete(except)
    return entries.size > 0 ? encodeEntries(entries) : null
  }

  /** The states of clients on this node, for another node that opened the draft; null when there are none. */
  local(): Uint8Array | null {
    return this.#local.size > 0 ? encodeEntries(this.#local) : null
  }

  /** Applies states that another node sent. */
  applyRemote(node: string, entries: Iterable<{ clientId: number; clock: number; state: string }>): void {
    const known = this.#remote.get(node) ?? new Map<number, Entry>()
    this.#remote.set(node, known)
    for (const { clientId, clock, state } of entries) {
      const entry = { clock, state, isLocal: false }
      if (state === removedState) known.delete(clientId)
      else known.set(clientId, entry)
      this.#changed.set(clientId, entry)
    }
    this.#schedule()
  }

  /** Removes the states of a node that has not been heard of for too long. */
  removeNode(node: string): void {
    const known = this.#remote.get(node)
    if (!known) return
    this.#remote.delete(node)
    for (const [clientId, { clock }] of known)
      this.#changed.set(clientId, { clock: clock + 1, state: removedState, isLocal: false })
    this.#schedule()
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }

  #put(clientId: number, state: string): void {
    const clock = Math.max(Date.now(), (this.#local.get(clientId)?.clock ?? 0) + 1)
    const entry = { clock, state, isLocal: true }
    this.#local.set(clientId, entry)
    this.#changed.set(clientId, entry)
    this.#schedule()
  }

  /** Sends changes immediately, unless the last ones were sent less than an interval ago. */
  #schedule(): void {
    if (this.#timer) return
    const waitMs = this.#flushedAt + presenceIntervalMs - Date.now()
    if (waitMs <= 0) this.#flush()
    else this.#timer = setTimeout(() => this.#flush(), waitMs)
  }

  #flush(): void {
    this.#timer = null
    this.#flushedAt = Date.now()
    const changed = new Map(this.#changed)
    this.#changed.clear()
    const toAll = encodeEntries(changed)
    for (const receiver of this.#receivers) {
      const { clientId } = receiver
      // a client must not receive its own state, which it would take for a newer one
      if (clientId === null || !changed.has(clientId)) receiver.sendPresence(toAll)
      else if (changed.size > 1) receiver.sendPresence(encodeEntries(changed, clientId))
    }
    const local = new Map([...changed].filter(([, entry]) => entry.isLocal))
    if (local.size > 0) this.onChange?.(encodeEntries(local))
  }

  /** A person has the same colour in every tab; colours are shared only by more than eight people. */
  #colourOf(personId: string): number {
    const known = this.#colours.get(personId)
    if (known !== undefined) return known
    const taken = [...this.#colours.values()]
    const counts = Array.from(
      { length: colourCount },
      (_, colour) => taken.filter((one) => one === colour).length,
    )
    const colour = counts.indexOf(Math.min(...counts))
    this.#colours.set(personId, colour)
    return colour
  }
}

function encodeEntries(entries: ReadonlyMap<number, Entry>, except?: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(
    encoder,
    except !== undefined && entries.has(except) ? entries.size - 1 : entries.size,
  )
  for (const [clientId, { clock, state }] of entries) {
    if (clientId === except) continue
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return encoding.toUint8Array(encoder)
}
