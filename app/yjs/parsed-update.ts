/** The outline of an update: which clients' structs it holds, their clocks, and where its delete set begins. */
import * as encoding from 'lib0/encoding'
import { ByteReader, MalformedUpdate } from './byte-reader.ts'
import { type Block, contentRef, UpdateCursor } from './update-cursor.ts'

/** Client id → the clock after its last known struct. */
export type StateVector = Map<number, number>

export interface ParsedUpdate {
  readonly bytes: Uint8Array
  readonly blocks: readonly Block[]
  /** Position of the delete set, which is the last part of the update. */
  readonly deleteSetFrom: number
}

/**
 * Walks the whole update once. Yjs always writes one block per client.
 * @throws MalformedUpdate when Yjs could not decode it, or when clocks are skipped.
 */
export function parseUpdate(bytes: Uint8Array, maxBlocks = Number.POSITIVE_INFINITY): ParsedUpdate {
  const cursor = new UpdateCursor(bytes)
  const blocks: Block[] = []
  const clients = new Set<number>()
  let open = { client: -1, clock: 0, end: 0, structs: 0, from: 0, to: 0 }
  let block = 0
  while (cursor.next()) {
    const { client, clock, from } = cursor
    if (cursor.kind === contentRef.skip) throw new MalformedUpdate('gap')
    if (cursor.block !== block) {
      // Yjs would keep only the last block of a client
      if (clients.has(client) || blocks.length >= maxBlocks) throw new MalformedUpdate('clients')
      clients.add(client)
      block = cursor.block
      open = { client, clock, end: clock, structs: 0, from, to: from }
      blocks.push(open)
    }
    open.end = clock + cursor.length
    open.structs++
    open.to = cursor.reader.pos
  }
  return { bytes, blocks, deleteSetFrom: cursor.reader.pos }
}

export function stateVectorOf({ blocks }: ParsedUpdate): StateVector {
  return new Map(blocks.map((block) => [block.client, block.end]))
}

/** Decodes a state vector as Yjs encodes it. */
export function readStateVector(bytes: Uint8Array): StateVector {
  const reader = new ByteReader(bytes)
  const stateVector: StateVector = new Map()
  for (let left = reader.varUint(); left > 0; left--) stateVector.set(reader.varUint(), reader.varUint())
  return stateVector
}

export function writeStateVector(stateVector: StateVector): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, stateVector.size)
  for (const [client, clock] of stateVector) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}
