/** Encodes a part of a struct as a struct of its own, exactly as Yjs splits an item. */
import * as encoding from 'lib0/encoding'
import { ByteReader, MalformedUpdate } from './byte-reader.ts'
import { contentRef, originBits, type UpdateCursor } from './update-cursor.ts'

const originBit = 0x80

/**
 * Writes the clocks `from` … `to` of the struct at the cursor, counted from its start. A slice that does not begin at the
 * start gets the clock before it as origin.
 */
export function writeSlice(encoder: encoding.Encoder, cursor: UpdateCursor, from: number, to: number): void {
  const { bytes } = cursor.reader
  if (cursor.kind === contentRef.gc) {
    encoding.writeUint8(encoder, contentRef.gc)
    encoding.writeVarUint(encoder, to - from)
    return
  }
  if (from === 0) encoding.writeUint8Array(encoder, bytes.subarray(cursor.from, cursor.contentFrom))
  else writeHead(encoder, cursor, from, cursor.kind)
  writeContent(encoder, cursor, from, to)
}

/** Of a slice that does not begin the struct: the clock before it is its origin. */
export function writeHead(encoder: encoding.Encoder, cursor: UpdateCursor, from: number, kind: number): void {
  const right = cursor.info & originBits & ~originBit
  encoding.writeUint8(encoder, kind | originBit | right)
  encoding.writeVarUint(encoder, cursor.client)
  encoding.writeVarUint(encoder, cursor.clock + from - 1)
  if (right === 0) return
  encoding.writeVarUint(encoder, cursor.rightOriginClient)
  encoding.writeVarUint(encoder, cursor.rightOriginClock)
}

function writeContent(encoder: encoding.Encoder, cursor: UpdateCursor, from: number, to: number): void {
  const reader = new ByteReader(cursor.reader.bytes, cursor.contentFrom)
  if (cursor.kind === contentRef.deleted) encoding.writeVarUint(encoder, to - from)
  else if (cursor.kind === contentRef.string)
    encoding.writeVarString(encoder, reader.string().slice(from, to))
  else if (cursor.kind === contentRef.any || cursor.kind === contentRef.json) {
    reader.varUint()
    const skip = () => (cursor.kind === contentRef.any ? reader.skipAny() : reader.stringLength())
    for (let left = from; left > 0; left--) skip()
    const first = reader.pos
    for (let left = to - from; left > 0; left--) skip()
    encoding.writeVarUint(encoder, to - from)
    encoding.writeUint8Array(encoder, reader.bytes.subarray(first, reader.pos))
  } else throw new MalformedUpdate('indivisible')
}
