/**
 * The rooms of this process. Concurrent requests for a draft share one load; a failed load leaves no room behind; a room is
 * not closed if somebody connects before its timer fires.
 */
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { NotFound } from '#app/domain/errors.ts'
import { closeEmptyRoomAfterMs } from './limits.ts'
import { loadDraft } from './loading.ts'
import { draftKind } from './readable-draft.ts'
import { Room } from './room.ts'
import type { RoomServices } from './room-services.ts'
import type { Connection } from './transport/connection.ts'

/** The draft was written with a newer schema than this node has; another node can open it. */
export class DraftTooNew extends Error {
  override name = 'DraftTooNew'
}

export class RoomRegistry {
  readonly #services: RoomServices
  /** Rooms that are being loaded, and those that are. */
  readonly #loads = new Map<string, Promise<Room>>()
  readonly #open = new Map<string, Room>()
  /** Called with every new room. */
  onOpen: ((room: Room) => void) | null = null
  onClose: ((room: Room) => void) | null = null
  onDisconnected: ((room: Room, personId: string) => void) | null = null

  constructor(services: RoomServices) {
    this.#services = services
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

  isOpenOrOpening(draftId: string): boolean {
    return this.#loads.has(draftId)
  }

  /** The room, as soon as it is loaded; null when it is neither open nor being opened, or when loading fails. */
  async whenOpen(draftId: string): Promise<Room | null> {
    try {
      return (await this.#loads.get(draftId)) ?? null
    } catch {
      // the caller of `open` gets the error
      return null
    }
  }

  /** @throws NotFound, DraftTooNew, or what the database throws */
  open(draftId: string): Promise<Room> {
    const open = this.#loads.get(draftId) ?? this.#load(draftId)
    this.#loads.set(draftId, open)
    return open
  }

  disconnect(room: Room, connection: Connection): void {
    room.connections.delete(connection)
    if (connection.clientId !== null) room.presence.remove(connection.clientId)
    this.onDisconnected?.(room, connection.identity.person.id)
    this.closeWhenEmpty(room)
  }

  /** Closes the room after a delay, unless somebody is connected by then. */
  closeWhenEmpty(room: Room): void {
    if (room.connections.size === 0) setTimeout(() => this.#close(room), closeEmptyRoomAfterMs).unref()
  }

  async #load(draftId: string): Promise<Room> {
    try {
      const [kind, loaded] = await Promise.all([
        draftKind(this.#services.db, draftId),
        loadDraft(this.#services.db, draftId),
      ])
      if (kind === null) throw new NotFound()
      if (loaded.schemaVersion > documentSchemaVersion) throw new DraftTooNew()
      return this.#opened(new Room(draftId, kind, this.#services, loaded))
    } catch (problem) {
      this.#loads.delete(draftId)
      throw problem
    }
  }

  #opened(room: Room): Room {
    this.#open.set(room.draftId, room)
    this.onOpen?.(room)
    // the client that asked for it may already have disconnected
    this.closeWhenEmpty(room)
    return room
  }

  #close(room: Room): void {
    if (room.connections.size > 0 || this.#open.get(room.draftId) !== room) return
    // not before everything is on disk, where the next room will read it
    if (!room.isIdle) {
      this.closeWhenEmpty(room)
      return
    }
    this.#open.delete(room.draftId)
    this.#loads.delete(room.draftId)
    room.presence.close()
    this.onClose?.(room)
  }
}
