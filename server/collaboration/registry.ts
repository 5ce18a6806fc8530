/**
 * The open drafts of this process. Opening happens once however many arrive; a draft that could not be read is never kept
 * open; one that somebody came back to is not closed.
 */
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { NotFound } from '#app/domain/errors.ts'
import { lingerMs } from './limits.ts'
import { load } from './loading.ts'
import { kindOf } from './readable-draft.ts'
import { type House, Room } from './room.ts'
import type { Connection } from './transport/connection.ts'

/** This node is older than what the draft was written with: another one is not. */
export class DraftTooNew extends Error {
  override name = 'DraftTooNew'
}

export class Registry {
  readonly #house: House
  readonly #opening = new Map<string, Promise<Room>>()
  readonly #open = new Map<string, Room>()
  /** Called with every room that opens. */
  onOpen: ((room: Room) => void) | null = null
  onClose: ((room: Room) => void) | null = null

  constructor(house: House) {
    this.#house = house
  }

  get rooms(): Iterable<Room> {
    return this.#open.values()
  }

  get size(): number {
    return this.#open.size
  }

  find(draftId: string): Room | undefined {
    return this.#open.get(draftId)
  }

  /** Open, or on its way to be. */
  isKnown(draftId: string): boolean {
    return this.#opening.has(draftId)
  }

  /** The room if it is open, as soon as it is; null when it is not or could not be opened. */
  async present(draftId: string): Promise<Room | null> {
    try {
      return (await this.#opening.get(draftId)) ?? null
    } catch {
      // whoever opens it is told why it failed
      return null
    }
  }

  /** @throws NotFound, DraftTooNew, or what the database throws */
  enter(draftId: string): Promise<Room> {
    const open = this.#opening.get(draftId) ?? this.#load(draftId)
    this.#opening.set(draftId, open)
    return open
  }

  leave(room: Room, connection: Connection): void {
    room.connections.delete(connection)
    if (connection.clientId !== null) room.presence.leave(connection.clientId)
    this.closeSoon(room)
  }

  /** Closes the room unless somebody is there by then. */
  closeSoon(room: Room): void {
    if (room.connections.size === 0) setTimeout(() => this.#close(room), lingerMs).unref()
  }

  async #load(draftId: string): Promise<Room> {
    try {
      const [kind, loaded] = await Promise.all([
        kindOf(this.#house.db, draftId),
        load(this.#house.db, draftId),
      ])
      if (kind === null) throw new NotFound()
      if (loaded.schemaVersion > documentSchemaVersion) throw new DraftTooNew()
      return this.#opened(new Room(draftId, kind, this.#house, loaded))
    } catch (problem) {
      this.#opening.delete(draftId)
      throw problem
    }
  }

  #opened(room: Room): Room {
    this.#open.set(room.draftId, room)
    this.onOpen?.(room)
    // whoever asked may be gone before it could come in
    this.closeSoon(room)
    return room
  }

  #close(room: Room): void {
    if (room.connections.size > 0 || this.#open.get(room.draftId) !== room) return
    // not before everything is on disk: whoever comes back must find it
    if (!room.isQuiet) {
      this.closeSoon(room)
      return
    }
    this.#open.delete(room.draftId)
    this.#opening.delete(room.draftId)
    room.presence.close()
    this.onClose?.(room)
  }
}
