/**
 * Replicates drafts between nodes through PostgreSQL notifications. A commit is announced by ids, and nodes that have the
 * draft open read its rows. Awareness states are sent in the notification itself, only between nodes that share a draft.
 *
 *   draft_committed   <node> <draft> <seq>,<draft> <seq>,…       sent by the inserting statement
 *   draft_compacted   <draft>                                    sent by the transaction that stores the snapshot
 *   draft_open        <node> <draft>,<draft>,…                   the node has these open; repeated every half minute
 *   draft_presence    <node> <draft> <awareness entries as base64>
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { parseWritten } from '#db/drafts/draft-writer.ts'
import { readUpdates, updatesOf } from '#db/drafts/drafts.ts'
import { readAwarenessEntries } from './presence-message.ts'
import type { RoomRegistry } from './registry.ts'
import type { Room } from './room.ts'

export const replicationChannels = [
  'draft_committed',
  'draft_compacted',
  'draft_open',
  'draft_presence',
] as const

/** A node that has not announced a draft for three intervals no longer has it open. */
const announceIntervalMs = 30_000
const forgetNodeAfterMs = 90_000
/** A notification holds 8,000 bytes: the node, the draft and the entries in base64. */
const maxPresenceBytes = 5_500
const maxDraftsPerAnnouncement = 200

export interface ReplicationOptions {
  readonly db: Db
  readonly node: string
  readonly registry: RoomRegistry
  readonly onProblem: (problem: unknown) => void
}

export class Replication {
  readonly #options: ReplicationOptions
  /** Draft → the other nodes that have it open, and when they last announced it. */
  readonly #shared = new Map<string, Map<string, number>>()
  #wanted: { draftId: string; seq: number }[] = []
  #isReading = false
  readonly #timer: NodeJS.Timeout

  constructor(options: ReplicationOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.#announceAndExpire(), announceIntervalMs)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  onRoomOpened(room: Room): void {
    this.#announceOpen([room.draftId])
    room.presence.onChange = (entries) => {
      if (this.#shared.has(room.draftId)) this.#announcePresence(room.draftId, entries)
    }
  }

  onRoomClosed(room: Room): void {
    this.#shared.delete(room.draftId)
  }

  onNotification(channel: string, payload: string): void {
    const { node, registry, onProblem } = this.#options
    if (channel === 'draft_compacted') {
      void registry.find(payload)?.reload().catch(onProblem)
      return
    }
    const cut = payload.indexOf(' ')
    const from = payload.slice(0, cut)
    const message = payload.slice(cut + 1)
    if (cut < 0 || from === node) return
    if (channel === 'draft_committed') {
      // also while it is being loaded, which may have read the rows before this commit
      for (const [draftId, seq] of parseWritten(message))
        if (registry.isOpenOrOpening(draftId)) this.#wanted.push({ draftId, seq })
      void this.#read()
    } else if (channel === 'draft_open')
      for (const draftId of message.split(',')) this.#onDraftOpen(from, draftId)
    else if (channel === 'draft_presence') this.#onDraftPresence(from, message)
  }

  /** Notifications may have been missed, so every open draft is reloaded. */
  async onGap(): Promise<void> {
    const rooms = [...this.#options.registry.rooms]
    this.#announceOpen(rooms.map((room) => room.draftId))
    for (const room of rooms) await room.reload().catch(this.#options.onProblem)
  }

  async #read(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    while (this.#wanted.length > 0) {
      const wanted = this.#wanted
      this.#wanted = []
      try {
        await this.#applyRows(wanted)
      } catch (problem) {
        this.#options.onProblem(problem)
        // these rows are lost unless the whole draft is reloaded; the listener has its own connection and saw no gap
        for (const draftId of new Set(wanted.map((one) => one.draftId)))
          await this.#options.registry.find(draftId)?.reload().catch(this.#options.onProblem)
      }
    }
    this.#isReading = false
  }

  async #applyRows(wanted: readonly { draftId: string; seq: number }[]): Promise<void> {
    const { db, registry } = this.#options
    const rows = await readUpdates(db, wanted)
    for (const row of rows) {
      const room = await registry.whenOpen(row.draftId)
      await room?.applyReplicated(updatesOf(row), row.schemaVersion)
    }
    if (rows.length === wanted.length) return
    // the other rows have already been compacted into a snapshot
    const found = new Set(rows.map((row) => row.seq))
    const missing = new Set(wanted.filter(({ seq }) => !found.has(seq)).map(({ draftId }) => draftId))
    for (const draftId of missing) await (await registry.whenOpen(draftId))?.reload()
  }

  #onDraftOpen(from: string, draftId: string): void {
    const room = this.#options.registry.find(draftId)
    if (!room) return
    const nodes = this.#shared.get(draftId) ?? new Map<string, number>()
    const isNew = !nodes.has(from)
    this.#shared.set(draftId, nodes.set(from, Date.now()))
    if (!isNew) return
    this.#announceOpen([draftId])
    const here = room.presence.local()
    if (here) this.#announcePresence(draftId, here)
  }

  #onDraftPresence(from: string, message: string): void {
    const draftId = message.slice(0, 36)
    const room = this.#options.registry.find(draftId)
    if (!room) return
    room.presence.applyRemote(from, readAwarenessEntries(Buffer.from(message.slice(37), 'base64')))
  }

  #announceAndExpire(): void {
    const now = Date.now()
    const rooms = [...this.#options.registry.rooms]
    this.#announceOpen(rooms.map((room) => room.draftId))
    for (const room of rooms) {
      const nodes = this.#shared.get(room.draftId)
      for (const [node, at] of nodes ?? []) {
        if (now - at < forgetNodeAfterMs) continue
        nodes?.delete(node)
        room.presence.removeNode(node)
      }
      if (nodes?.size === 0) this.#shared.delete(room.draftId)
    }
  }

  #announceOpen(draftIds: readonly string[]): void {
    for (let i = 0; i < draftIds.length; i += maxDraftsPerAnnouncement)
      this.#notify('draft_open', draftIds.slice(i, i + maxDraftsPerAnnouncement).join())
  }

  #announcePresence(draftId: string, entries: Uint8Array): void {
    // too many people for one notification: each node then shows only its own
    if (entries.length > maxPresenceBytes) return
    this.#notify('draft_presence', `${draftId} ${Buffer.from(entries).toString('base64')}`)
  }

  #notify(channel: (typeof replicationChannels)[number], payload: string): void {
    const { db, node, onProblem } = this.#options
    sql`select pg_notify(${channel}, ${`${node} ${payload}`})`.execute(db).catch(onProblem)
  }
}
