/** Handles the messages of the connections in a room. */
import { emptyUpdate, isEmptyUpdate } from '#app/yjs/merge.ts'
import {
  type ParsedUpdate,
  readStateVector,
  type StateVector,
  writeStateVector,
} from '#app/yjs/parsed-update.ts'
import { closeCode, forbiddenReason } from '#app/yjs/protocol.ts'
import { maxClaimedClients } from './limits.ts'
import { type PresenceEntry, readAwarenessEntries, readPresenceState } from './presence-message.ts'
import type { Room } from './room.ts'
import type { Connection, MessageHandler } from './transport/connection.ts'
import { MissingDependency, Refused } from './validation/refused.ts'
import { addsContent, newBlocks, readUpdate } from './validation/update-validation.ts'

export function createMessageHandler(room: Room): MessageHandler {
  return {
    onSyncStep1: (connection, stateVector) => handleSyncStep1(room, connection, readStateVector(stateVector)),
    onUpdate: (connection, update, sequence, isStep2) =>
      handleUpdate(room, connection, { update, sequence, isStep2 }),
    onAwareness: (connection, payload) => handleAwareness(room, connection, payload),
    onQueryAwareness: (connection) => sendPresence(room, connection),
  }
}

/** Sends the first messages on a new connection. */
export function startInitialSync(room: Room, connection: Connection): void {
  // somebody who may only read has nothing that the server is missing
  if (connection.mayWrite) requestMissing(room, connection)
  sendPresence(room, connection)
}

/** Asks for what the server is missing. Until the answer, updates may depend on structs that were never sent. */
export function requestMissing(room: Room, connection: Connection): void {
  connection.hasSentStep2 = false
  connection.sendSyncStep1(writeStateVector(room.stateVector()))
}

function sendPresence(room: Room, connection: Connection): void {
  const entries = room.presence.all(connection.clientId)
  if (entries) connection.sendPresence(entries)
}

function handleSyncStep1(room: Room, connection: Connection, stateVector: StateVector): void | Promise<void> {
  const known = room.stateVector()
  const ahead = [...stateVector].flatMap(([client, clock]) =>
    clock > (known.get(client) ?? 0) ? [client] : [],
  )
  if (ahead.length === 0) return sendSyncStep2(room, connection, stateVector)
  return handleClientAhead(room, connection, stateVector, ahead)
}

function sendSyncStep2(room: Room, connection: Connection, stateVector: StateVector): void {
  const isUpToDate = connection.isSynced && room.isCoveredBy(stateVector)
  connection.sendSyncStep2(isUpToDate ? emptyUpdate : room.diff(stateVector))
  connection.isSynced = true
}

/**
 * The client has structs that the server does not have. That is normal for its own; those of others were committed on
 * another node, or are from before the database was restored from a backup.
 */
async function handleClientAhead(
  room: Room,
  connection: Connection,
  stateVector: StateVector,
  ahead: readonly number[],
): Promise<void> {
  await claimClients(room, connection, ahead)
  const others = ahead.filter((client) => room.owners.get(client) !== connection.identity.person.id)
  if (others.length > 0) {
    await room.reload()
    const known = room.stateVector()
    if (others.some((client) => (stateVector.get(client) ?? 0) > (known.get(client) ?? 0)))
      return connection.close(closeCode.diverged)
  }
  sendSyncStep2(room, connection, stateVector)
}

interface ReceivedUpdate {
  readonly update: Uint8Array
  readonly sequence: number
  /** Whether it is the answer to the server's sync step 1. */
  readonly isStep2: boolean
}

function handleUpdate(room: Room, connection: Connection, received: ReceivedUpdate): void | Promise<void> {
  if (!connection.mayWrite) {
    if (!isEmptyUpdate(received.update)) connection.close(closeCode.forbidden, forbiddenReason.write)
    return
  }
  const { limits, commits } = room.services
  if (commits.waitingBytes > limits.uncommittedBytes) return connection.close(closeCode.tryAgain)
  const update = readUpdate(received.update)
  if (room.bytes + update.bytes.length <= limits.draftBytes)
    return claimAndAccept(room, connection, update, received)
  return acceptIfItFits(room, connection, update, received)
}

function claimAndAccept(
  room: Room,
  connection: Connection,
  update: ParsedUpdate,
  received: ReceivedUpdate,
): void | Promise<void> {
  const clients = newBlocks(room.index, update).map(({ client }) => client)
  if (clients.every((client) => room.owners.has(client)))
    return acceptUpdate(room, connection, update, received)
  return claimClients(room, connection, clients).then(() => acceptUpdate(room, connection, update, received))
}

/** An update that only deletes is accepted above the size limit too, or nobody could make the draft smaller; not without a bound. */
async function acceptIfItFits(
  room: Room,
  connection: Connection,
  update: ParsedUpdate,
  received: ReceivedUpdate,
): Promise<void> {
  const { draftBytes } = room.services.limits
  // what was deleted a moment ago counts no more
  await room.flush()
  const bytes = room.measureBytes() + update.bytes.length
  const isTooLarge = bytes > draftBytes && (bytes > 2 * draftBytes || addsContent(room.index, update))
  if (isTooLarge) return connection.close(closeCode.tooLarge)
  return claimAndAccept(room, connection, update, received)
}

function acceptUpdate(
  room: Room,
  connection: Connection,
  update: ParsedUpdate,
  received: ReceivedUpdate,
): void | Promise<void> {
  try {
    acceptNow(room, connection, update, received)
  } catch (problem) {
    if (!(problem instanceof MissingDependency)) throw problem
    // sent before its sync step 2, which will include this update as well
    if (!connection.hasSentStep2 && !received.isStep2) return
    return acceptAfterReload(room, connection, update, received)
  }
}

function acceptNow(
  room: Room,
  connection: Connection,
  update: ParsedUpdate,
  { sequence, isStep2 }: ReceivedUpdate,
): void {
  // the right may have been revoked while client ids were looked up
  if (!connection.isOpen || !connection.mayWrite) return
  room.raiseSchemaVersion(connection.schemaVersion)
  room.accept(update, connection.identity.person.id, { sender: connection, sequence })
  if (isStep2) connection.hasSentStep2 = true
}

/** The update may depend on structs that another node committed and whose notification has not arrived yet. */
async function acceptAfterReload(
  room: Room,
  connection: Connection,
  update: ParsedUpdate,
  received: ReceivedUpdate,
): Promise<void> {
  await room.reload()
  try {
    acceptNow(room, connection, update, received)
  } catch (problem) {
    throw problem instanceof MissingDependency ? new Refused(problem.reason) : problem
  }
}

/** Looks up who owns these client ids; those without an owner become this person's. */
async function claimClients(room: Room, connection: Connection, clients: readonly number[]): Promise<void> {
  const { draftId, owners } = room
  const unknown = clients.filter((client) => !owners.has(client))
  for (const client of unknown) connection.claimedClients.add(client)
  if (connection.claimedClients.size > maxClaimedClients) throw new Refused('clients')
  const personId = connection.identity.person.id
  const found = await Promise.all(
    unknown.map((clientId) => room.services.ownership.claim({ draftId, clientId, personId })),
  )
  for (const [i, owner] of found.entries()) {
    const client = unknown[i]
    if (owner === null) connection.close(closeCode.notFound)
    else if (client !== undefined) owners.set(client, owner)
  }
}

function handleAwareness(room: Room, connection: Connection, payload: Uint8Array): void | Promise<void> {
  const entries = readAwarenessEntries(payload)
  const first = entries[0]?.clientId
  if (connection.clientId !== null || first === undefined) return publishPresence(room, connection, entries)
  return claimPresenceClient(room, connection, first).then(() => publishPresence(room, connection, entries))
}

/** A client id is claimed before others see it in the awareness, so that nobody else can claim it. */
async function claimPresenceClient(room: Room, connection: Connection, clientId: number): Promise<void> {
  await claimClients(room, connection, [clientId])
  if (room.owners.get(clientId) !== connection.identity.person.id) return
  // the same tab has reconnected before the server noticed that its old connection was lost
  for (const other of room.connections) if (other.clientId === clientId) other.clientId = null
  connection.clientId = clientId
}

function publishPresence(room: Room, connection: Connection, entries: readonly PresenceEntry[]): void {
  // y-websocket clients also send the states of others that they received
  const own = entries.find(({ clientId }) => clientId === connection.clientId)
  if (!own || !connection.isOpen) return
  const state = readPresenceState(own.state)
  if (state === undefined) return
  if (state === null) room.presence.remove(own.clientId)
  else room.presence.set(own.clientId, presenceUser(connection), state)
}

function presenceUser({ identity: { person, access } }: Connection) {
  const { memberships } = person
  const membership = memberships.find((one) => one.organisationId === access.organisationId) ?? memberships[0]
  return { id: person.id, name: person.name, organisation: membership?.organisationName ?? '' }
}
