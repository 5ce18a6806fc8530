/**
 * Between nodes. Postgres is the order of truth: a commit is announced by ids, and a node that has the draft open reads
 * the rows. Presence travels in the announcement itself, and only between nodes that share a draft.
 *
 *   draft_committed   <node> <draft> <seq>,<draft> <seq>,…       by the insert itself
 *   draft_open        <node> <draft>,<draft>,…                   I have them open (again every half minute)
 *   draft_presence    <node> <draft> <entries as base64>
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { parsed } from '#db/drafts/draft-writer.ts'
import { readUpdates, updatesInRow } from '#db/drafts/drafts.ts'
import { readEntries } from './presence-message.ts'
import type { Registry } from './registry.ts'
import type { Room } from './room.ts'

export const relayChannels = ['draft_committed', 'draft_open', 'draft_presence'] as const

/** Told again this often; a node not heard of for three times as long is gone. */
const sayOpenEveryMs = 30_000
const forgetNodeAfterMs = 90_000
/** A notification holds 8,000 bytes, in base64, with two ids in front. */
const mostPresenceBytes = 5_500
const mostDraftsSaid = 200

export interface RelayOptions {
  readonly db: Db
  readonly node: string
  readonly registry: Registry
  readonly onProblem: (problem: unknown) => void
}

export class Relay {
  readonly #options: RelayOptions
  /** Draft → the other nodes that have it open, and when they last said so. */
  readonly #shared = new Map<string, Map<string, number>>()
  #wanted: { draftId: string; seq: number }[] = []
  #isReading = false
  readonly #timer: NodeJS.Timeout

  constructor(options: RelayOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.#everySoOften(), sayOpenEveryMs)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  opened(room: Room): void {
    this.#sayOpen([room.draftId])
    room.presence.onChange = (entries) => {
      if (this.#shared.has(room.draftId)) this.#sayPresence(room.draftId, entries)
    }
  }

  closed(room: Room): void {
    this.#shared.delete(room.draftId)
  }

  hear(channel: string, payload: string): void {
    const { node, registry } = this.#options
    const cut = payload.indexOf(' ')
    const from = payload.slice(0, cut)
    const said = payload.slice(cut + 1)
    if (cut < 0 || from === node) return
    if (channel === 'draft_committed') {
      // also while it is being opened: what is announced now may be just too late for what is being read
      for (const [draftId, seq] of parsed(said))
        if (registry.isKnown(draftId)) this.#wanted.push({ draftId, seq })
      void this.#read()
    } else if (channel === 'draft_open') for (const draftId of said.split(',')) this.#heardOpen(from, draftId)
    else if (channel === 'draft_presence') this.#heardPresence(from, said)
  }

  /** Announcements may have been missed: every open draft is read again. */
  async afterGap(): Promise<void> {
    const rooms = [...this.#options.registry.rooms]
    this.#sayOpen(rooms.map((room) => room.draftId))
    for (const room of rooms) await room.refresh().catch(this.#options.onProblem)
  }

  async #read(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    while (this.#wanted.length > 0) {
      const wanted = this.#wanted
      this.#wanted = []
      try {
        await this.#handOn(wanted)
      } catch (problem) {
        this.#options.onProblem(problem)
        // the listening connection lives elsewhere and may not notice: read whole what could not be read in part
        for (const draftId of new Set(wanted.map((one) => one.draftId)))
          await this.#options.registry.find(draftId)?.refresh().catch(this.#options.onProblem)
      }
    }
    this.#isReading = false
  }

  async #handOn(wanted: readonly { draftId: string; seq: number }[]): Promise<void> {
    const { db, registry } = this.#options
    const rows = await readUpdates(db, wanted)
    for (const row of rows) {
      const room = await registry.present(row.draftId)
      await room?.relayed(updatesInRow(row), row.schemaVersion)
    }
    if (rows.length === wanted.length) return
    // the others are in a snapshot already
    const found = new Set(rows.map((row) => row.seq))
    const missing = new Set(wanted.filter(({ seq }) => !found.has(seq)).map(({ draftId }) => draftId))
    for (const draftId of missing) await (await registry.present(draftId))?.refresh()
  }

  #heardOpen(from: string, draftId: string): void {
    const room = this.#options.registry.find(draftId)
    if (!room) return
    const nodes = this.#shared.get(draftId) ?? new Map<string, number>()
    const isNew = !nodes.has(from)
    this.#shared.set(draftId, nodes.set(from, Date.now()))
    if (!isNew) return
    this.#sayOpen([draftId])
    const here = room.presence.here()
    if (here) this.#sayPresence(draftId, here)
  }

  #heardPresence(from: string, said: string): void {
    const draftId = said.slice(0, 36)
    const room = this.#options.registry.find(draftId)
    if (!room) return
    room.presence.hear(from, readEntries(Buffer.from(said.slice(37), 'base64')))
  }

  #everySoOften(): void {
    const now = Date.now()
    const rooms = [...this.#options.registry.rooms]
    this.#sayOpen(rooms.map((room) => room.draftId))
    for (const room of rooms) {
      const nodes = this.#shared.get(room.draftId)
      for (const [node, at] of nodes ?? []) {
        if (now - at < forgetNodeAfterMs) continue
        nodes?.delete(node)
        room.presence.forget(node)
      }
      if (nodes?.size === 0) this.#shared.delete(room.draftId)
    }
  }

  #sayOpen(draftIds: readonly string[]): void {
    for (let i = 0; i < draftIds.length; i += mostDraftsSaid)
      this.#say('draft_open', draftIds.slice(i, i + mostDraftsSaid).join())
  }

  #sayPresence(draftId: string, entries: Uint8Array): void {
    // more people than fit in one announcement: each node still shows its own
    if (entries.length > mostPresenceBytes) return
    this.#say('draft_presence', `${draftId} ${Buffer.from(entries).toString('base64')}`)
  }

  #say(channel: (typeof relayChannels)[number], words: string): void {
    const { db, node, onProblem } = this.#options
    sql`select pg_notify(${channel}, ${`${node} ${words}`})`.execute(db).catch(onProblem)
  }
}
