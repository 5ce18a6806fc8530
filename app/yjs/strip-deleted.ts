/**
 * An update without the content that was deleted. Yjs keeps deleted structs, because others may refer to them, but not
 * what they held; bytes that were merged from what people sent still hold it.
 */
import * as encoding from 'lib0/encoding'
import { type DeleteSet, type Ranges, readDeleteSet } from './delete-set.ts'
import { type ParsedUpdate, parseUpdate } from './parsed-update.ts'
import { writeHead, writeSlice } from './slice.ts'
import { type Block, contentRef, contentRefBits, UpdateCursor } from './update-cursor.ts'

/** The same object when it holds nothing that was deleted. `also` was deleted by other updates. */
export function stripDeleted(update: ParsedUpdate, also: DeleteSet = new Map()): ParsedUpdate {
  const { bytes, blocks, deleteSetFrom } = update
  const own = readDeleteSet(bytes, deleteSetFrom)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blocks.length)
  let isStripped = false
  for (const block of blocks) {
    const deleted = [own.get(block.client), also.get(block.client)].filter((ranges) => ranges !== undefined)
    const { structs, pieces } = stripBlock(bytes, block, deleted)
    encoding.writeVarUint(encoder, structs)
    encoding.writeVarUint(encoder, block.client)
    encoding.writeVarUint(encoder, block.clock)
    for (const piece of pieces) encoding.writeUint8Array(encoder, piece)
    isStripped ||= pieces.length > 1
  }
  if (!isStripped) return update
  encoding.writeUint8Array(encoder, bytes.subarray(deleteSetFrom))
  return parseUpdate(encoding.toUint8Array(encoder))
}

interface StrippedBlock {
  structs: number
  /** One when nothing was deleted. */
  readonly pieces: Uint8Array[]
}

function stripBlock(bytes: Uint8Array, block: Block, deleted: readonly Ranges[]): StrippedBlock {
  const pieces: Uint8Array[] = []
  let { structs } = block
  let copiedTo = block.from
  const cursor = new UpdateCursor(bytes, block)
  for (let left = block.structs; deleted.length > 0 && left > 0; left--) {
    cursor.next()
    if (cursor.kind === contentRef.gc || cursor.kind === contentRef.deleted) continue
    const parts = partsOf(cursor.clock, cursor.clock + cursor.length, deleted)
    if (parts.length === 1 && !parts[0]?.isDeleted) continue
    pieces.push(bytes.subarray(copiedTo, cursor.from))
    for (const part of parts) pieces.push(encodePart(cursor, part))
    structs += parts.length - 1
    copiedTo = cursor.reader.pos
  }
  pieces.push(bytes.subarray(copiedTo, block.to))
  return { structs, pieces }
}

interface Part {
  readonly from: number
  readonly to: number
  readonly isDeleted: boolean
}

/** The clocks `from` … `to` as parts that were deleted or kept as a whole. */
function partsOf(from: number, to: number, deleted: readonly Ranges[]): Part[] {
  const parts: Part[] = []
  for (let clock = from; clock < to; ) {
    const until = deleted.map((ranges) => boundaryAfter(ranges, clock))
    const isDeleted = until.some((boundary) => boundary.isDeleted)
    // deleted up to the last end, or kept up to the first beginning
    const ends = until.flatMap((boundary) => (boundary.isDeleted === isDeleted ? boundary.clock : []))
    const end = Math.min(to, isDeleted ? Math.max(...ends) : Math.min(...ends))
    const last = parts.at(-1)
    if (last?.isDeleted === isDeleted) parts[parts.length - 1] = { ...last, to: end }
    else parts.push({ from: clock, to: end, isDeleted })
    clock = end
  }
  return parts
}

/** Whether the clock is in a range, and where that changes. */
function boundaryAfter(ranges: Ranges, clock: number): { clock: number; isDeleted: boolean } {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  return { clock: ranges[low] ?? Number.POSITIVE_INFINITY, isDeleted: low % 2 === 1 }
}

function encodePart(cursor: UpdateCursor, { from, to, isDeleted }: Part): Uint8Array {
  const encoder = encoding.createEncoder()
  const start = from - cursor.clock
  if (!isDeleted) {
    writeSlice(encoder, cursor, start, to - cursor.clock)
    return encoding.toUint8Array(encoder)
  }
  if (start === 0) {
    const { bytes } = cursor.reader
    encoding.writeUint8(encoder, (cursor.info & ~contentRefBits) | contentRef.deleted)
    encoding.writeUint8Array(encoder, bytes.subarray(cursor.from + 1, cursor.contentFrom))
  } else writeHead(encoder, cursor, start, contentRef.deleted)
  encoding.writeVarUint(encoder, to - from)
  return encoding.toUint8Array(encoder)
}
