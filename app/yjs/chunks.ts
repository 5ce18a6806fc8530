/**
 * Splits an update that is too large for one message into chunks that can be applied one after the other: each depends
 * only on those before it. A single string that is too large is split as Yjs splits an item.
 */
import * as encoding from 'lib0/encoding'
import { MalformedUpdate } from './byte-reader.ts'
import { type DeleteSet, readDeleteSet, writeDeleteSet } from './delete-set.ts'
import { type ParsedUpdate, parseUpdate } from './parsed-update.ts'
import { writeSlice } from './slice.ts'
import { type Block, contentRef, UpdateCursor } from './update-cursor.ts'

/** Half of what the server accepts in one update. */
const maxDeleteRanges = 10_000
/** A UTF-16 code unit takes at most three bytes in UTF-8. */
const bytesPerUnit = 3

/**
 * Updates of at most `maxBytes` each, in the order in which to send them.
 * @throws MalformedUpdate when a struct is larger and cannot be split.
 */
export function chunkUpdate(update: Uint8Array, maxBytes: number): Uint8Array[] {
  if (update.length <= maxBytes) return [update]
  const whole = parseUpdate(update)
  const builder = new ChunkBuilder(maxBytes)
  for (const cursor of structsInDependencyOrder(whole)) builder.add(cursor)
  return [...builder.finish(), ...chunkDeleteSet(whole)]
}

/** Yields a cursor at each struct, after all structs that it refers to. */
function* structsInDependencyOrder({ bytes, blocks }: ParsedUpdate): Generator<UpdateCursor> {
  const queues = new Map(blocks.map((block) => [block.client, new Queue(bytes, block)]))
  const isPending = (client: number, clock: number) => {
    const queue = queues.get(client)
    return queue !== undefined && queue.left > 0 && clock >= queue.cursor.clock
  }
  let left = blocks.reduce((sum, block) => sum + block.structs, 0)
  while (left > 0) {
    const before = left
    for (const queue of queues.values()) {
      while (queue.left > 0 && !dependsOn(queue.cursor, isPending)) {
        yield queue.cursor
        queue.advance()
        left--
      }
    }
    if (left === before) throw new MalformedUpdate('cycle')
  }
}

class Queue {
  readonly cursor: UpdateCursor
  left: number

  constructor(bytes: Uint8Array, block: Block) {
    this.cursor = new UpdateCursor(bytes, block)
    this.left = block.structs
    this.cursor.next()
  }

  advance(): void {
    this.left--
    if (this.left > 0) this.cursor.next()
  }
}

function dependsOn(cursor: UpdateCursor, isPending: (client: number, clock: number) => boolean): boolean {
  const { client, originClient, rightOriginClient, parentClient } = cursor
  return (
    (originClient >= 0 && originClient !== client && isPending(originClient, cursor.originClock)) ||
    (rightOriginClient >= 0 &&
      rightOriginClient !== client &&
      isPending(rightOriginClient, cursor.rightOriginClock)) ||
    (parentClient >= 0 && parentClient !== client && isPending(parentClient, cursor.parentClock))
  )
}

interface ClientStructs {
  readonly clock: number
  structs: number
  readonly pieces: Uint8Array[]
}

class ChunkBuilder {
  readonly #maxBytes: number
  readonly #chunks: Uint8Array[] = []
  #groups = new Map<number, ClientStructs>()
  #bytes = 0

  constructor(maxBytes: number) {
    // leaves room for the block header and an empty delete set
    this.#maxBytes = maxBytes - 64
  }

  add(cursor: UpdateCursor): void {
    const bytes = cursor.reader.bytes.subarray(cursor.from, cursor.reader.pos)
    if (bytes.length <= this.#maxBytes) this.#put(cursor.client, cursor.clock, bytes)
    else
      for (const [clock, piece] of sliceStruct(cursor, this.#maxBytes)) this.#put(cursor.client, clock, piece)
  }

  finish(): Uint8Array[] {
    this.#flush()
    return this.#chunks
  }

  #put(client: number, clock: number, bytes: Uint8Array): void {
    if (this.#bytes + bytes.length > this.#maxBytes) this.#flush()
    const group = this.#groups.get(client) ?? { clock, structs: 0, pieces: [] }
    this.#groups.set(client, group)
    group.structs++
    group.pieces.push(bytes)
    this.#bytes += bytes.length + (group.structs === 1 ? 32 : 0)
  }

  #flush(): void {
    if (this.#groups.size === 0) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, this.#groups.size)
    for (const [client, { clock, structs, pieces }] of [...this.#groups].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(encoder, structs)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const piece of pieces) encoding.writeUint8Array(encoder, piece)
    }
    writeDeleteSet(encoder, new Map())
    this.#chunks.push(encoding.toUint8Array(encoder))
    this.#groups = new Map()
    this.#bytes = 0
  }
}

function* sliceStruct(cursor: UpdateCursor, maxBytes: number): Generator<[clock: number, bytes: Uint8Array]> {
  const units = cursor.kind === contentRef.string ? Math.floor((maxBytes - 32) / bytesPerUnit) : 1
  const text = cursor.kind === contentRef.string ? readString(cursor) : ''
  for (let from = 0; from < cursor.length; ) {
    let to = Math.min(from + units, cursor.length)
    // never between the two halves of a surrogate pair
    if (to < cursor.length && isHighSurrogate(text.charCodeAt(to - 1))) to--
    const encoder = encoding.createEncoder()
    writeSlice(encoder, cursor, from, to)
    const bytes = encoding.toUint8Array(encoder)
    if (bytes.length > maxBytes) throw new MalformedUpdate('indivisible')
    yield [cursor.clock + from, bytes]
    from = to
  }
}

function readString(cursor: UpdateCursor): string {
  const { reader } = cursor
  const pos = reader.pos
  reader.pos = cursor.contentFrom
  const text = reader.string()
  reader.pos = pos
  return text
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function chunkDeleteSet({ bytes, deleteSetFrom }: ParsedUpdate): Uint8Array[] {
  const chunks: Uint8Array[] = []
  let open: DeleteSet = new Map()
  let count = 0
  const flush = () => {
    if (count === 0) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    writeDeleteSet(encoder, open)
    chunks.push(encoding.toUint8Array(encoder))
    open = new Map()
    count = 0
  }
  for (const [client, ranges] of readDeleteSet(bytes, deleteSetFrom)) {
    for (let i = 0; i < ranges.length; i += 2) {
      const chunk = open.get(client) ?? []
      chunk.push(ranges[i] ?? 0, ranges[i + 1] ?? 0)
      open.set(client, chunk)
      if (++count >= maxDeleteRanges) flush()
    }
  }
  flush()
  return chunks
}
