/** What an update brings, at a glance: whose structs, which clocks, and where its deletes begin. */
import * as encoding from 'lib0/encoding'
import { BadUpdate, ByteReader } from './byte-reader.ts'
import { type Block, holds, UpdateCursor } from './update-cursor.ts'

/** Client id → the clock after its last known struct. Yjs calls it a state vector. */
export type Clocks = Map<number, number>

export interface Survey {
  readonly bytes: Uint8Array
  readonly blocks: readonly Block[]
  /** Where the deletes begin; they end the update. */
  readonly deletesFrom: number
}

/**
 * Walks the whole update once. One block per client, as every Yjs writes it.
 * @throws BadUpdate when Yjs could not read it, or when it leaves out a part.
 */
export function survey(bytes: Uint8Array, mostBlocks = Number.POSITIVE_INFINITY): Survey {
  const cursor = new UpdateCursor(bytes)
  const blocks: Block[] = []
  const clients = new Set<number>()
  let open = { client: -1, clock: 0, end: 0, structs: 0, from: 0, to: 0 }
  let block = 0
  while (cursor.next()) {
    const { client, clock, from } = cursor
    if (cursor.kind === holds.skip) throw new BadUpdate('gap')
    if (cursor.block !== block) {
      // Yjs would forget all but the last block of a client
      if (clients.has(client) || blocks.length >= mostBlocks) throw new BadUpdate('clients')
      clients.add(client)
      block = cursor.block
      open = { client, clock, end: clock, structs: 0, from, to: from }
      blocks.push(open)
    }
    open.end = clock + cursor.length
    open.structs++
    open.to = cursor.read.at
  }
  return { bytes, blocks, deletesFrom: cursor.read.at }
}

export function clocksOf({ blocks }: Survey): Clocks {
  return new Map(blocks.map((block) => [block.client, block.end]))
}

/** Reads what Yjs writes as a state vector. */
export function readClocks(bytes: Uint8Array): Clocks {
  const read = new ByteReader(bytes)
  const clocks: Clocks = new Map()
  for (let left = read.varUint(); left > 0; left--) clocks.set(read.varUint(), read.varUint())
  return clocks
}

export function writeClocks(clocks: Clocks): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clocks.size)
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}
