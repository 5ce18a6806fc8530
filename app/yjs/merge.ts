/**
 * Merges and diffs updates by copying ranges of bytes, in time linear in their size. Y.mergeUpdates needs time quadratic
 * in the number of updates (20 s for an afternoon's typing), Y.diffUpdate decodes and encodes every struct.
 */
import * as encoding from 'lib0/encoding'
import { MalformedUpdate } from './byte-reader.ts'
import { type DeleteSet, mergeDeleteSet, readDeleteSet, writeDeleteSet } from './delete-set.ts'
import { type ParsedUpdate, parseUpdate, type StateVector } from './parsed-update.ts'
import { writeSlice } from './slice.ts'
import { type Block, UpdateCursor } from './update-cursor.ts'

export const emptyUpdate: Uint8Array = new Uint8Array([0, 0])

/** Whether the update holds neither structs nor deletes. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/**
 * One update with everything in `updates`, which may overlap.
 * @throws MalformedUpdate when clocks between them are missing.
 */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [first = emptyUpdate] = updates
  if (updates.length <= 1) return first
  const parsed = updates.map((update) => parseUpdate(update))
  const deleteSet: DeleteSet = new Map()
  for (const { bytes, deleteSetFrom } of parsed)
    mergeDeleteSet(deleteSet, readDeleteSet(bytes, deleteSetFrom))
  const encoder = encoding.createEncoder()
  writeBlocks(encoder, byClient(parsed), (parts) => structsFrom(parts, parts[0]?.block.clock ?? 0))
  writeDeleteSet(encoder, deleteSet)
  return encoding.toUint8Array(encoder)
}

/** The part of the update that is not in `known`, like Y.diffUpdate: with the whole delete set unless one is given. */
export function diffUpdate(
  { bytes, blocks, deleteSetFrom }: ParsedUpdate,
  known: StateVector,
  deleteSet?: DeleteSet,
): Uint8Array {
  const encoder = encoding.createEncoder()
  const missing = new Map<number, Part[]>()
  for (const block of blocks) {
    if (block.end > (known.get(block.client) ?? 0)) missing.set(block.client, [{ bytes, block }])
  }
  writeBlocks(encoder, missing, (parts, client) =>
    structsFrom(parts, Math.max(known.get(client) ?? 0, parts[0]?.block.clock ?? 0)),
  )
  if (deleteSet) writeDeleteSet(encoder, deleteSet)
  else encoding.writeUint8Array(encoder, bytes.subarray(deleteSetFrom))
  return encoding.toUint8Array(encoder)
}

interface Part {
  readonly bytes: Uint8Array
  readonly block: Block
}

interface StructBytes {
  clock: number
  structs: number
  pieces: Uint8Array[]
}

function byClient(parsed: readonly ParsedUpdate[]): Map<number, Part[]> {
  const clients = new Map<number, Part[]>()
  for (const { bytes, blocks } of parsed) {
    for (const block of blocks) {
      const parts = clients.get(block.client)
      if (parts) parts.push({ bytes, block })
      else clients.set(block.client, [{ bytes, block }])
    }
  }
  for (const parts of clients.values()) parts.sort((a, b) => a.block.clock - b.block.clock)
  return clients
}

function writeBlocks(
  encoder: encoding.Encoder,
  parts: ReadonlyMap<number, Part[]>,
  pick: (parts: readonly Part[], client: number) => StructBytes,
): void {
  encoding.writeVarUint(encoder, parts.size)
  // Yjs resolves conflicts faster when the highest client comes first
  for (const client of [...parts.keys()].sort((a, b) => b - a)) {
    const { clock, structs, pieces } = pick(parts.get(client) ?? [], client)
    encoding.writeVarUint(encoder, structs)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const piece of pieces) encoding.writeUint8Array(encoder, piece)
  }
}

/** The structs from `clock` on, each clock only once. */
function structsFrom(parts: readonly Part[], clock: number): StructBytes {
  const picked: StructBytes = { clock, structs: 0, pieces: [] }
  let end = clock
  for (const { bytes, block } of parts) {
    if (block.clock > end) throw new MalformedUpdate('gap')
    if (block.end <= end) continue
    if (block.clock === end) {
      picked.structs += block.structs
      picked.pieces.push(bytes.subarray(block.from, block.to))
    } else picked.structs += pushStructsFrom(picked.pieces, bytes, block, end)
    end = block.end
  }
  return picked
}

/** Pushes the structs of the block from `clock` on and returns how many they are. */
function pushStructsFrom(pieces: Uint8Array[], bytes: Uint8Array, block: Block, clock: number): number {
  const cursor = new UpdateCursor(bytes, block)
  let left = block.structs
  while (cursor.next()) {
    if (cursor.clock + cursor.length > clock) break
    left--
  }
  if (cursor.clock === clock) {
    pieces.push(bytes.subarray(cursor.from, block.to))
    return left
  }
  const encoder = encoding.createEncoder()
  writeSlice(encoder, cursor, clock - cursor.clock, cursor.length)
  pieces.push(encoding.toUint8Array(encoder), bytes.subarray(cursor.reader.pos, block.to))
  return left
}
