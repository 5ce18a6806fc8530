/**
 * Cuts an update that is too long for one message into several that can be taken in one after the other: each builds only
 * on those before it. A pasted text that is too long in itself is cut as Yjs would split it.
 */
import * as encoding from 'lib0/encoding'
import { BadUpdate } from './byte-reader.ts'
import { type Deletes, readDeletes, writeDeletes } from './delete-set.ts'
import { type Survey, survey } from './parsed-update.ts'
import { writeSlice } from './slice.ts'
import { type Block, holds, UpdateCursor } from './update-cursor.ts'

/** Half of what the server's gate takes at once. */
const mostDeletes = 10_000
/** The longest that one unit of JavaScript text becomes in UTF-8. */
const bytesPerUnit = 3

/**
 * Updates of at most `longest` bytes each, in the order in which to send them.
 * @throws BadUpdate when something in it is longer and cannot be cut.
 */
export function portions(update: Uint8Array, longest: number): Uint8Array[] {
  if (update.length <= longest) return [update]
  const whole = survey(update)
  const packer = new Packer(longest)
  for (const queue of inOrder(whole)) packer.add(queue)
  return [...packer.finish(), ...deletePortions(whole)]
}

/** Stands on each struct, every one after those it refers to. */
function* inOrder({ bytes, blocks }: Survey): Generator<UpdateCursor> {
  const queues = new Map(blocks.map((block) => [block.client, new Queue(bytes, block)]))
  const isWaiting = (client: number, clock: number) => {
    const queue = queues.get(client)
    return queue !== undefined && queue.left > 0 && clock >= queue.cursor.clock
  }
  let left = blocks.reduce((sum, block) => sum + block.structs, 0)
  while (left > 0) {
    const before = left
    for (const queue of queues.values()) {
      while (queue.left > 0 && !refersTo(queue.cursor, isWaiting)) {
        yield queue.cursor
        queue.advance()
        left--
      }
    }
    if (left === before) throw new BadUpdate('cycle')
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

function refersTo(cursor: UpdateCursor, isWaiting: (client: number, clock: number) => boolean): boolean {
  const { client, originClient, rightClient, parentClient } = cursor
  return (
    (originClient >= 0 && originClient !== client && isWaiting(originClient, cursor.originClock)) ||
    (rightClient >= 0 && rightClient !== client && isWaiting(rightClient, cursor.rightClock)) ||
    (parentClient >= 0 && parentClient !== client && isWaiting(parentClient, cursor.parentClock))
  )
}

interface Group {
  readonly clock: number
  structs: number
  readonly pieces: Uint8Array[]
}

/** Fills one portion after the other. */
class Packer {
  readonly #longest: number
  readonly #full: Uint8Array[] = []
  #groups = new Map<number, Group>()
  #bytes = 0

  constructor(longest: number) {
    // what stands around the structs of a client, generously
    this.#longest = longest - 64
  }

  add(cursor: UpdateCursor): void {
    const bytes = cursor.read.bytes.subarray(cursor.from, cursor.read.at)
    if (bytes.length <= this.#longest) this.#put(cursor.client, cursor.clock, bytes)
    else for (const [clock, piece] of slices(cursor, this.#longest)) this.#put(cursor.client, clock, piece)
  }

  finish(): Uint8Array[] {
    this.#flush()
    return this.#full
  }

  #put(client: number, clock: number, bytes: Uint8Array): void {
    if (this.#bytes + bytes.length > this.#longest) this.#flush()
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
    writeDeletes(encoder, new Map())
    this.#full.push(encoding.toUint8Array(encoder))
    this.#groups = new Map()
    this.#bytes = 0
  }
}

function* slices(cursor: UpdateCursor, longest: number): Generator<[clock: number, bytes: Uint8Array]> {
  const units = cursor.kind === holds.text ? Math.floor((longest - 32) / bytesPerUnit) : 1
  const text = cursor.kind === holds.text ? textOf(cursor) : ''
  for (let from = 0; from < cursor.length; ) {
    let to = Math.min(from + units, cursor.length)
    // the two halves of one sign stay together
    if (to < cursor.length && isHighSurrogate(text.charCodeAt(to - 1))) to--
    const encoder = encoding.createEncoder()
    writeSlice(encoder, cursor, from, to)
    const bytes = encoding.toUint8Array(encoder)
    if (bytes.length > longest) throw new BadUpdate('indivisible')
    yield [cursor.clock + from, bytes]
    from = to
  }
}

function textOf(cursor: UpdateCursor): string {
  const { read } = cursor
  const at = read.at
  read.at = cursor.contentFrom
  const text = read.text()
  read.at = at
  return text
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function deletePortions({ bytes, deletesFrom }: Survey): Uint8Array[] {
  const found: Uint8Array[] = []
  let open: Deletes = new Map()
  let count = 0
  const flush = () => {
    if (count === 0) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    writeDeletes(encoder, open)
    found.push(encoding.toUint8Array(encoder))
    open = new Map()
    count = 0
  }
  for (const [client, ranges] of readDeletes(bytes, deletesFrom)) {
    for (let i = 0; i < ranges.length; i += 2) {
      const taken = open.get(client) ?? []
      taken.push(ranges[i] ?? 0, ranges[i + 1] ?? 0)
      open.set(client, taken)
      if (++count >= mostDeletes) flush()
    }
  }
  flush()
  return found
}
