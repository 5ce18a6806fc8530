/**
 * Many updates as one, and one update without what is known already: by moving blocks of bytes, in time linear in their
 * size. Y.mergeUpdates needs time quadratic in their number (20 s for an afternoon's typing), Y.diffUpdate decodes and
 * encodes everything.
 */
import * as encoding from 'lib0/encoding'
import { BadUpdate } from './byte-reader.ts'
import { addDeletes, type Deletes, readDeletes, writeDeletes } from './delete-set.ts'
import { type Clocks, type Survey, survey } from './parsed-update.ts'
import { writeSlice } from './slice.ts'
import { type Block, UpdateCursor } from './update-cursor.ts'

export const emptyUpdate: Uint8Array = new Uint8Array([0, 0])

/** Whether it says nothing: no structs and no deletes. */
export function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/**
 * One update with everything that `updates` hold, whatever they share.
 * @throws BadUpdate when clocks between them are missing.
 */
export function join(updates: readonly Uint8Array[]): Uint8Array {
  const [first = emptyUpdate] = updates
  if (updates.length <= 1) return first
  const surveys = updates.map((update) => survey(update))
  const deletes: Deletes = new Map()
  for (const { bytes, deletesFrom } of surveys) addDeletes(deletes, readDeletes(bytes, deletesFrom))
  const encoder = encoding.createEncoder()
  writeBlocks(encoder, byClient(surveys), (parts) => partsFrom(parts, parts[0]?.block.clock ?? 0))
  writeDeletes(encoder, deletes)
  return encoding.toUint8Array(encoder)
}

/** What the update holds beyond `known`, as Yjs would answer; deletes always go along unless others are given. */
export function beyond({ bytes, blocks, deletesFrom }: Survey, known: Clocks, deletes?: Deletes): Uint8Array {
  const encoder = encoding.createEncoder()
  const news = new Map<number, Part[]>()
  for (const block of blocks) {
    if (block.end > (known.get(block.client) ?? 0)) news.set(block.client, [{ bytes, block }])
  }
  writeBlocks(encoder, news, (parts, client) =>
    partsFrom(parts, Math.max(known.get(client) ?? 0, parts[0]?.block.clock ?? 0)),
  )
  if (deletes) writeDeletes(encoder, deletes)
  else encoding.writeUint8Array(encoder, bytes.subarray(deletesFrom))
  return encoding.toUint8Array(encoder)
}

interface Part {
  readonly bytes: Uint8Array
  readonly block: Block
}

interface Pieces {
  clock: number
  structs: number
  pieces: Uint8Array[]
}

function byClient(surveys: readonly Survey[]): Map<number, Part[]> {
  const found = new Map<number, Part[]>()
  for (const { bytes, blocks } of surveys) {
    for (const block of blocks) {
      const parts = found.get(block.client)
      if (parts) parts.push({ bytes, block })
      else found.set(block.client, [{ bytes, block }])
    }
  }
  for (const parts of found.values()) parts.sort((a, b) => a.block.clock - b.block.clock)
  return found
}

function writeBlocks(
  encoder: encoding.Encoder,
  found: ReadonlyMap<number, Part[]>,
  pick: (parts: readonly Part[], client: number) => Pieces,
): void {
  encoding.writeVarUint(encoder, found.size)
  // Yjs resolves conflicts faster when the highest client comes first
  for (const client of [...found.keys()].sort((a, b) => b - a)) {
    const { clock, structs, pieces } = pick(found.get(client) ?? [], client)
    encoding.writeVarUint(encoder, structs)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const piece of pieces) encoding.writeUint8Array(encoder, piece)
  }
}

/** The structs from `clock` on, each clock once. */
function partsFrom(parts: readonly Part[], clock: number): Pieces {
  const picked: Pieces = { clock, structs: 0, pieces: [] }
  let end = clock
  for (const { bytes, block } of parts) {
    if (block.clock > end) throw new BadUpdate('gap')
    if (block.end <= end) continue
    if (block.clock === end) {
      picked.structs += block.structs
      picked.pieces.push(bytes.subarray(block.from, block.to))
    } else picked.structs += pushRest(picked.pieces, bytes, block, end)
    end = block.end
  }
  return picked
}

/** Pushes what the block holds from `clock` on and returns how many structs that is. */
function pushRest(pieces: Uint8Array[], bytes: Uint8Array, block: Block, clock: number): number {
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
  pieces.push(encoding.toUint8Array(encoder), bytes.subarray(cursor.read.at, block.to))
  return left
}
