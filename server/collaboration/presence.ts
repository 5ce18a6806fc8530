/**
 * Who is in a draft and where. A client says where its cursor is; who it is says the server. Names cannot be forged, and
 * nobody can speak for another, silence another, or invent people.
 *
 * The clocks of y-protocols are given anew here, from the time: a client's own may start again or be absurd.
 */
import * as encoding from 'lib0/encoding'
import type { Presence } from '#app/yjs/protocol.ts'
import { presenceEveryMs } from './limits.ts'

export type Whereabouts = Omit<Presence, 'user'>

interface Entry {
  clock: number
  /** JSON, as it is sent; 'null' says that they left. */
  state: string
  /** Connected to this node. */
  ours: boolean
}

export interface Onlooker {
  readonly clientId: number | null
  /** Whether it can be sent presence now. */
  sendPresence(entries: Uint8Array): void
}

const colours = 8
const left = 'null'

export class RoomPresence {
  readonly #onlookers: ReadonlySet<Onlooker>
  readonly #local = new Map<number, Entry>()
  /** Of other nodes, by node. */
  readonly #remote = new Map<string, Map<number, Entry>>()
  readonly #colours = new Map<string, number>()
  readonly #changed = new Map<number, Entry>()
  #timer: NodeJS.Timeout | null = null
  #flushedAt = 0
  /** Called with what changed here, for other nodes that have the draft open. */
  onChange: ((entries: Uint8Array) => void) | null = null

  constructor(onlookers: ReadonlySet<Onlooker>) {
    this.#onlookers = onlookers
  }

  set(clientId: number, user: Omit<Presence['user'], 'colour'>, whereabouts: Whereabouts): void {
    const presence: Presence = { user: { ...user, colour: this.#colourOf(user.id) }, ...whereabouts }
    this.#put(clientId, JSON.stringify(presence))
  }

  leave(clientId: number): void {
    if (!this.#local.has(clientId)) return
    this.#put(clientId, left)
    this.#local.delete(clientId)
  }

  /** Everybody but this client, for somebody who comes in; null when there is nobody. */
  all(except: number | null): Uint8Array | null {
    const entries = new Map([...this.#remote.values(), this.#local].flatMap((some) => [...some]))
    if (except !== null) entries.delete(except)
    return entries.size > 0 ? encoded(entries) : null
  }

  /** Everybody on this node, for a node that opened the draft. */
  here(): Uint8Array | null {
    return this.#local.size > 0 ? encoded(this.#local) : null
  }

  /** What another node says of the people there. */
  hear(node: string, entries: Iterable<{ clientId: number; clock: number; state: string }>): void {
    const known = this.#remote.get(node) ?? new Map<number, Entry>()
    this.#remote.set(node, known)
    for (const { clientId, clock, state } of entries) {
      const entry = { clock, state, ours: false }
      if (state === left) known.delete(clientId)
      else known.set(clientId, entry)
      this.#changed.set(clientId, entry)
    }
    this.#schedule()
  }

  /** The node closed the draft, or has not been heard of. */
  forget(node: string): void {
    const known = this.#remote.get(node)
    if (!known) return
    this.#remote.delete(node)
    for (const [clientId, { clock }] of known)
      this.#changed.set(clientId, { clock: clock + 1, state: left, ours: false })
    this.#schedule()
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }

  #put(clientId: number, state: string): void {
    const clock = Math.max(Date.now(), (this.#local.get(clientId)?.clock ?? 0) + 1)
    const entry = { clock, state, ours: true }
    this.#local.set(clientId, entry)
    this.#changed.set(clientId, entry)
    this.#schedule()
  }

  /** At once when nothing was said lately. */
  #schedule(): void {
    if (this.#timer) return
    const waitMs = this.#flushedAt + presenceEveryMs - Date.now()
    if (waitMs <= 0) this.#flush()
    else this.#timer = setTimeout(() => this.#flush(), waitMs)
  }

  #flush(): void {
    this.#timer = null
    this.#flushedAt = Date.now()
    const changed = new Map(this.#changed)
    this.#changed.clear()
    const toAll = encoded(changed)
    for (const onlooker of this.#onlookers) {
      const { clientId } = onlooker
      // a client that hears of itself takes it for news
      if (clientId === null || !changed.has(clientId)) onlooker.sendPresence(toAll)
      else if (changed.size > 1) onlooker.sendPresence(encoded(changed, clientId))
    }
    const here = new Map([...changed].filter(([, entry]) => entry.ours))
    if (here.size > 0) this.onChange?.(encoded(here))
  }

  /** The same person has the same colour in every tab; nobody shares one until there are more than eight. */
  #colourOf(personId: string): number {
    const known = this.#colours.get(personId)
    if (known !== undefined) return known
    const taken = [...this.#colours.values()]
    const counts = Array.from(
      { length: colours },
      (_, colour) => taken.filter((one) => one === colour).length,
    )
    const colour = counts.indexOf(Math.min(...counts))
    this.#colours.set(personId, colour)
    return colour
  }
}

function encoded(entries: ReadonlyMap<number, Entry>, except?: number): Uint8Array {
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
