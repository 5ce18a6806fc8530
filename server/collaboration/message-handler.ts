/** What a room does with what its connections say. */

import { emptyUpdate, isEmpty } from '#app/yjs/merge.ts'
import { type Clocks, readClocks, type Survey, writeClocks } from '#app/yjs/parsed-update.ts'
import { closeCode, noRightReason } from '#app/yjs/protocol.ts'
import { mostClaims } from './limits.ts'
import { type PresenceEntry, readEntries, readWhereabouts } from './presence-message.ts'
import type { Room } from './room.ts'
import type { Connection, Receiver } from './transport/connection.ts'
import { Missing, Refused } from './validation/refused.ts'
import { newBlocks, readUpdate } from './validation/update-validation.ts'

export function reception(room: Room): Receiver {
  return {
    asked: (connection, clocks) => asked(room, connection, readClocks(clocks)),
    edited: (connection, update, number, isLacking) =>
      edited(room, connection, { update, number, isLacking }),
    presence: (connection, payload) => presence(room, connection, payload),
    presenceAsked: (connection) => sendPresence(room, connection),
  }
}

/** The first thing said to somebody who comes in. */
export function welcome(room: Room, connection: Connection): void {
  // who may only read is not asked for what the server lacks
  if (connection.mayWrite) ask(room, connection)
  sendPresence(room, connection)
}

/** What does it have that the server lacks? Until it has answered, its edits may build on what nobody has seen. */
export function ask(room: Room, connection: Connection): void {
  connection.hasAnswered = false
  connection.ask(writeClocks(room.clocks()))
}

function sendPresence(room: Room, connection: Connection): void {
  const entries = room.presence.all(connection.clientId)
  if (entries) connection.sendPresence(entries)
}

function asked(room: Room, connection: Connection, clocks: Clocks): void | Promise<void> {
  const ours = room.clocks()
  const ahead = [...clocks].flatMap(([client, clock]) => (clock > (ours.get(client) ?? 0) ? [client] : []))
  if (ahead.length === 0) return answer(room, connection, clocks)
  return answerAhead(room, connection, clocks, ahead)
}

function answer(room: Room, connection: Connection, clocks: Clocks): void {
  const hasAll = connection.isCurrent && room.isWithin(clocks)
  connection.sendLacking(hasAll ? emptyUpdate : room.beyond(clocks))
  connection.isCurrent = true
}

/** Its own structs it may have beyond ours; those of others it can only have from another node, or from before a backup was restored. */
async function answerAhead(
  room: Room,
  connection: Connection,
  clocks: Clocks,
  ahead: readonly number[],
): Promise<void> {
  await claim(room, connection, ahead)
  const others = ahead.filter((client) => room.owners.get(client) !== connection.who.person.id)
  if (others.length > 0) {
    await room.refresh()
    const ours = room.clocks()
    if (others.some((client) => (clocks.get(client) ?? 0) > (ours.get(client) ?? 0)))
      return connection.close(closeCode.diverged)
  }
  answer(room, connection, clocks)
}

interface Edit {
  readonly update: Uint8Array
  readonly number: number
  /** Its answer to what we lack. */
  readonly isLacking: boolean
}

function edited(room: Room, connection: Connection, edit: Edit): void | Promise<void> {
  if (!connection.mayWrite) {
    if (!isEmpty(edit.update)) connection.close(closeCode.noRight, noRightReason.write)
    return
  }
  const { limits, commits } = room.house
  if (commits.waitingBytes > limits.uncommittedBytes) return connection.close(closeCode.tryAgain)
  if (room.bytes + edit.update.length > limits.draftBytes) return connection.close(closeCode.tooLarge)
  const update = readUpdate(edit.update)
  const clients = newBlocks(room.ledger, update).map(({ client }) => client)
  if (clients.every((client) => room.owners.has(client))) return take(room, connection, update, edit)
  return claim(room, connection, clients).then(() => take(room, connection, update, edit))
}

function take(room: Room, connection: Connection, update: Survey, edit: Edit): void | Promise<void> {
  try {
    takeNow(room, connection, update, edit)
  } catch (problem) {
    if (!(problem instanceof Missing)) throw problem
    // typed before it answered what we lack: the answer will hold this too
    if (!connection.hasAnswered && !edit.isLacking) return
    return takeAfterRefresh(room, connection, update, edit)
  }
}

function takeNow(room: Room, connection: Connection, update: Survey, { number, isLacking }: Edit): void {
  // the right may have gone while the database was asked
  if (!connection.isOpen || !connection.mayWrite) return
  room.raiseSchema(connection.schemaVersion)
  room.take(update, connection.who.person.id, { sender: connection, number })
  if (isLacking) connection.hasAnswered = true
}

/** It may build on what was committed on another node and not told yet. */
async function takeAfterRefresh(
  room: Room,
  connection: Connection,
  update: Survey,
  edit: Edit,
): Promise<void> {
  await room.refresh()
  try {
    takeNow(room, connection, update, edit)
  } catch (problem) {
    throw problem instanceof Missing ? new Refused(problem.message) : problem
  }
}

/** Makes client ids known: to this person when nobody had them. */
async function claim(room: Room, connection: Connection, clients: readonly number[]): Promise<void> {
  const { draftId, owners } = room
  const unknown = clients.filter((client) => !owners.has(client))
  for (const client of unknown) connection.claimed.add(client)
  if (connection.claimed.size > mostClaims) throw new Refused('claims')
  const personId = connection.who.person.id
  const found = await Promise.all(
    unknown.map((clientId) => room.house.claims.claim({ draftId, clientId, personId })),
  )
  for (const [i, owner] of found.entries()) {
    const client = unknown[i]
    if (owner === null) connection.close(closeCode.noDraft)
    else if (client !== undefined) owners.set(client, owner)
  }
}

function presence(room: Room, connection: Connection, payload: Uint8Array): void | Promise<void> {
  const entries = readEntries(payload)
  const first = entries[0]?.clientId
  if (connection.clientId !== null || first === undefined) return place(room, connection, entries)
  return introduce(room, connection, first).then(() => place(room, connection, entries))
}

/** A client id is claimed before anybody hears of it, so that nobody else can. */
async function introduce(room: Room, connection: Connection, clientId: number): Promise<void> {
  await claim(room, connection, [clientId])
  if (room.owners.get(clientId) !== connection.who.person.id) return
  // the same tab, back on a new connection while the old one is still dying
  for (const other of room.connections) if (other.clientId === clientId) other.clientId = null
  connection.clientId = clientId
}

function place(room: Room, connection: Connection, entries: readonly PresenceEntry[]): void {
  // a room full of stock clients repeats what everybody says of themselves
  const own = entries.find(({ clientId }) => clientId === connection.clientId)
  if (!own || !connection.isOpen) return
  const whereabouts = readWhereabouts(own.state)
  if (whereabouts === undefined) return
  if (whereabouts === null) room.presence.leave(own.clientId)
  else room.presence.set(own.clientId, describe(connection), whereabouts)
}

function describe({ who: { person, access } }: Connection) {
  const { memberships } = person
  const membership = memberships.find((one) => one.organisationId === access.organisationId) ?? memberships[0]
  return { id: person.id, name: person.name, organisation: membership?.organisationName ?? '' }
}
