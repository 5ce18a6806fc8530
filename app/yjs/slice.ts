/** Cuts a struct: a part of its clocks as a struct of its own, exactly as Yjs splits an item. */
import * as encoding from 'lib0/encoding'
import { BadUpdate, ByteReader } from './byte-reader.ts'
import { contentBits, holds, type UpdateCursor, whereBits } from './update-cursor.ts'

const originBit = 0x80

/**
 * Writes the clocks `from` … `to` (counted from its beginning) of the struct at the cursor. Whatever does not begin it
 * hangs on the clock before.
 */
export function writeSlice(encoder: encoding.Encoder, cursor: UpdateCursor, from: number, to: number): void {
  const { bytes } = cursor.read
  if (cursor.kind === holds.gone) {
    encoding.writeUint8(encoder, holds.gone)
    encoding.writeVarUint(encoder, to - from)
    return
  }
  if (from === 0) encoding.writeUint8Array(encoder, bytes.subarray(cursor.from, cursor.contentFrom))
  else writeHead(encoder, cursor, from)
  writeContent(encoder, cursor, from, to)
}

function writeHead(encoder: encoding.Encoder, cursor: UpdateCursor, from: number): void {
  const right = cursor.info & whereBits & ~originBit
  encoding.writeUint8(encoder, (cursor.info & contentBits) | originBit | right)
  encoding.writeVarUint(encoder, cursor.client)
  encoding.writeVarUint(encoder, cursor.clock + from - 1)
  if (right === 0) return
  encoding.writeVarUint(encoder, cursor.rightClient)
  encoding.writeVarUint(encoder, cursor.rightClock)
}

function writeContent(encoder: encoding.Encoder, cursor: UpdateCursor, from: number, to: number): void {
  const read = new ByteReader(cursor.read.bytes, cursor.contentFrom)
  if (cursor.kind === holds.deleted) encoding.writeVarUint(encoder, to - from)
  else if (cursor.kind === holds.text) encoding.writeVarString(encoder, read.text().slice(from, to))
  else if (cursor.kind === holds.values || cursor.kind === holds.json) {
    read.varUint()
    const skip = () => (cursor.kind === holds.values ? read.skipValue() : read.textLength())
    for (let left = from; left > 0; left--) skip()
    const first = read.at
    for (let left = to - from; left > 0; left--) skip()
    encoding.writeVarUint(encoder, to - from)
    encoding.writeUint8Array(encoder, read.bytes.subarray(first, read.at))
  } else throw new BadUpdate('indivisible')
}
