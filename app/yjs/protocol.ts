/**
 * What travels between an editor and the sync server, one message per binary websocket frame. The first four kinds are
 * those of y-websocket, so any of its clients can take part; the others are ours and are sent only to a client that
 * says so in the address (`ours=1`), because y-websocket complains of what it does not know.
 *
 *   editor → server   sync 0   step 1: the clocks I have                    → answered by step 2
 *                     sync 1   step 2: what you lack of mine                → acknowledged
 *                     sync 2   an edit                                      → acknowledged
 *                     awareness: my cursor and the field I am in
 *   server → editor   sync 0, 1, 2 as above, awareness of the others, and
 *                     saved    how many of your steps 2 and edits on this connection are on disk
 *                     rights   whether you may write
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const message = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 32,
  rights: 33,
} as const

export const step = { clocks: 0, lacking: 1, edit: 2 } as const

/** 4400–4499 are final for y-websocket; after any other code it tries again. */
export const closeCode = {
  signedOut: 4401,
  noRight: 4403,
  noDraft: 4404,
  schemaTooOld: 4409,
  /** This copy comes from a later time than the server's, which was restored from a backup. */
  diverged: 4410,
  tooLarge: 4413,
  invalid: 4422,
  tooFast: 4429,
  /** Said by the websocket layer of a message above its limit; the same message would meet the same end. */
  messageTooBig: 1009,
  restarting: 1012,
  tryAgain: 1013,
} as const

/** Why a connection was closed with `noRight`: the draft is closed to the person, or only writing is. */
export const noRightReason = { read: 'read', write: 'write' } as const

/** In the address: the schema the editor was built with, that it understands the messages that are ours, whose text it holds. */
export const addressParam = { schema: 'schema', ours: 'ours', person: 'person' } as const

/** The server takes messages of up to 1 MiB; an editor cuts what is longer than this. */
export const longestMessage = 900_000

export interface Saved {
  /** How many of the editor's steps 2 and edits on this connection, counted from the first. */
  readonly messages: number
  /** Client id → the clock up to which its structs are on disk. */
  readonly clocks: ReadonlyMap<number, number>
}

export function writeSaved({ messages, clocks }: Saved): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.saved)
  encoding.writeVarUint(encoder, messages)
  encoding.writeVarUint(encoder, clocks.size)
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}

/** The decoder stands after the kind. */
export function readSaved(decoder: decoding.Decoder): Saved {
  const messages = decoding.readVarUint(decoder)
  const clocks = new Map<number, number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--)
    clocks.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
  return { messages, clocks }
}

export function writeRights(mayWrite: boolean): Uint8Array {
  return new Uint8Array([message.rights, mayWrite ? 1 : 0])
}

/** The decoder stands after the kind. */
export function readRights(decoder: decoding.Decoder): boolean {
  return decoding.readVarUint(decoder) === 1
}

export function writeSync(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export function writeAwareness(payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.awareness)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** Whether these bytes are a step 2 or an edit: what the server counts and acknowledges. */
export function isDocumentMessage(data: Uint8Array): boolean {
  return data[0] === message.sync && (data[1] === step.lacking || data[1] === step.edit)
}

/** What others see of somebody in a draft: the server alone says who it is. */
export interface Presence {
  readonly user: {
    readonly id: string
    readonly name: string
    readonly organisation: string
    /** 0–7: which of the eight colours. */
    readonly colour: number
  }
  /** The path of the field that has the focus. */
  readonly field?: string
  /** Relative positions as y-prosemirror writes them. */
  readonly cursor?: { readonly anchor: unknown; readonly head: unknown } | null
}
