/**
 * The messages between an editor and the sync server, one per binary websocket frame. The first four types are those of
 * y-websocket, so every y-websocket client can connect. The others are extensions, which y-websocket would log as errors;
 * they are sent only to a client whose address says that it understands them.
 *
 *   editor → server   sync 0   sync step 1: the editor's state vector        → answered by sync step 2
 *                     sync 1   sync step 2: what the server is missing       → acknowledged by `saved`
 *                     sync 2   update                                        → acknowledged by `saved`
 *                     awareness: the editor's cursor and the field it is in
 *   server → editor   sync 0, 1, 2 as above, awareness of the others, and
 *                     saved    how many of the editor's steps 2 and updates on this connection are on disk
 *                     rights   whether the person may write, and where the draft and its published text stand
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  type PublicationStatus,
  publicationStatuses,
  type State,
  states,
} from '#app/domain/reviews/workflow.ts'

export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 32,
  rights: 33,
} as const

export const syncType = { step1: 0, step2: 1, update: 2 } as const

/** y-websocket reconnects after any code but 4400–4499. */
export const closeCode = {
  signedOut: 4401,
  forbidden: 4403,
  notFound: 4404,
  /** The draft was deleted, and may be brought back: what is on the device is kept. */
  deleted: 4405,
  schemaTooOld: 4409,
  /** The editor holds others' updates that the server lost when it was restored from a backup. */
  diverged: 4410,
  tooLarge: 4413,
  invalid: 4422,
  tooFast: 4429,
  /** Sent by the websocket layer for a message above its limit; sending it again would end the same way. */
  messageTooBig: 1009,
  restarting: 1012,
  tryAgain: 1013,
} as const

/** Why a connection was closed with `forbidden`: the person may not read the draft, or may not write in it. */
export const forbiddenReason = { read: 'read', write: 'write' } as const

/** Query parameters: the schema version of the editor, whether it understands the extensions, whose text it holds. */
export const addressParam = { schema: 'schema', extensions: 'extensions', person: 'person' } as const

/** The server accepts messages of up to 1 MiB; an editor splits updates that are larger than this. */
export const maxClientMessageBytes = 900_000

export interface Saved {
  /** How many of the editor's steps 2 and updates on this connection, counted from the first. */
  readonly messages: number
  /** Client id → the clock up to which its structs are on disk. */
  readonly stateVector: ReadonlyMap<number, number>
}

export function writeSavedMessage({ messages, stateVector }: Saved): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.saved)
  encoding.writeVarUint(encoder, messages)
  encoding.writeVarUint(encoder, stateVector.size)
  for (const [client, clock] of stateVector) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}

/** The decoder is positioned after the message type. */
export function readSaved(decoder: decoding.Decoder): Saved {
  const messages = decoding.readVarUint(decoder)
  const stateVector = new Map<number, number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--)
    stateVector.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
  return { messages, stateVector }
}

/** The state of the draft, and of the text that readers see of it. */
export interface CaseStatus {
  readonly state: State
  readonly publicationStatus: PublicationStatus
}

export interface Rights {
  readonly mayWrite: boolean
  /** Null from a server that does not say it yet. */
  readonly caseStatus: CaseStatus | null
}

export function writeRightsMessage(mayWrite: boolean, { state, publicationStatus }: CaseStatus): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.rights)
  encoding.writeVarUint(encoder, mayWrite ? 1 : 0)
  encoding.writeVarString(encoder, state)
  encoding.writeVarString(encoder, publicationStatus)
  return encoding.toUint8Array(encoder)
}

/** The decoder is positioned after the message type. */
export function readRights(decoder: decoding.Decoder): Rights {
  const mayWrite = decoding.readVarUint(decoder) === 1
  if (!decoding.hasContent(decoder)) return { mayWrite, caseStatus: null }
  const [stateName, statusName] = [decoding.readVarString(decoder), decoding.readVarString(decoder)]
  const state = states.find((name) => name === stateName)
  const publicationStatus = publicationStatuses.find((name) => name === statusName)
  return { mayWrite, caseStatus: state && publicationStatus ? { state, publicationStatus } : null }
}

export function writeSyncMessage(type: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export function writeAwarenessMessage(payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.awareness)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** Whether the message is a sync step 2 or an update, which the server counts and acknowledges. */
export function isDocumentMessage(data: Uint8Array): boolean {
  return data[0] === messageType.sync && (data[1] === syncType.step2 || data[1] === syncType.update)
}

/** The awareness state of a client as others receive it: the server fills in the user. */
export interface Presence {
  readonly user: {
    readonly id: string
    readonly name: string
    readonly organisation: string
    /** Index of one of eight colours. */
    readonly colour: number
  }
  /** The path of the field that has the focus. */
  readonly field?: string
  /** Relative positions of Yjs, as JSON. */
  readonly cursor?: { readonly anchor: unknown; readonly head: unknown } | null
}
