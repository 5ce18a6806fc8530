/**
 * Walks the structs of a Yjs update (format v1) without building any of them. Yjs' own decoder makes an object per
 * struct, value and sub-document; whoever stands in front of every keystroke of everybody cannot afford that, least of
 * all for an update that will be refused.
 *
 *   update = number of blocks, blocks, deletes
 *   block  = number of structs, client id, clock of the first, structs
 *   struct = info, [origin], [right origin], [where, when it has neither], content
 *
 * What Yjs would stumble over throws BadUpdate.
 */
import { BadUpdate, ByteReader } from './byte-reader.ts'

/** What a struct holds, in the numbers that Yjs writes. */
export const holds = {
  gone: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  text: 4,
  embed: 5,
  format: 6,
  type: 7,
  values: 8,
  document: 9,
  skip: 10,
} as const

/** What a struct that `holds.type` makes. Elements and hooks carry a name. */
export const typeOf = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 } as const

const originBit = 0x80
const rightBit = 0x40
export const whereBits = originBit | rightBit
const keyBit = 0x20
export const contentBits = 0x1f

export interface Block {
  readonly client: number
  /** Clock of the first struct, and the clock after the last. */
  readonly clock: number
  readonly end: number
  readonly structs: number
  /** Where its structs lie in the bytes. */
  readonly from: number
  readonly to: number
}

export class UpdateCursor {
  readonly read: ByteReader
  #blocksLeft = 0
  #structsLeft = 0

  /** How many blocks were begun. */
  block = 0
  client = 0
  clock = 0
  length = 0
  /** One of `holds`. */
  kind = 0
  info = 0
  from = 0
  contentFrom = 0

  /** -1 when there is none. */
  originClient = -1
  originClock = 0
  rightClient = -1
  rightClock = 0
  /** Said only by the first of a list and by the first value of a key: the root or the struct it lies in, and the key. */
  root: string | null = null
  parentClient = -1
  parentClock = 0
  key: string | null = null

  /** Over a whole update, or over one block of an update that was walked before. */
  constructor(bytes: Uint8Array, block?: Block) {
    this.read = new ByteReader(bytes, block?.from)
    if (!block) {
      this.#blocksLeft = this.read.varUint()
      return
    }
    this.#structsLeft = block.structs
    this.client = block.client
    this.clock = block.clock
  }

  /** To the next struct; false after the last. */
  next(): boolean {
    this.clock += this.length
    this.length = 0
    while (this.#structsLeft === 0) {
      if (this.#blocksLeft === 0) return false
      this.#blocksLeft--
      this.block++
      this.#structsLeft = this.read.varUint()
      this.client = this.read.varUint()
      this.clock = this.read.varUint()
    }
    this.#structsLeft--
    this.#struct()
    return true
  }

  #struct(): void {
    const { read } = this
    this.from = read.at
    this.info = read.uint8()
    this.kind = this.info & contentBits
    this.originClient = -1
    this.rightClient = -1
    this.parentClient = -1
    this.root = null
    this.key = null
    if (this.kind === holds.gone || this.kind === holds.skip) {
      if (this.info !== this.kind) throw new BadUpdate('info')
      this.contentFrom = read.at
      this.length = read.varUint()
    } else {
      this.#where()
      this.contentFrom = read.at
      this.length = this.#content()
    }
    if (this.length === 0) throw new BadUpdate('empty')
    if (!Number.isSafeInteger(this.clock + this.length)) throw new BadUpdate('clock')
  }

  #where(): void {
    const { read } = this
    if (this.info & originBit) {
      this.originClient = read.varUint()
      this.originClock = read.varUint()
    }
    if (this.info & rightBit) {
      this.rightClient = read.varUint()
      this.rightClock = read.varUint()
    }
    if (this.info & whereBits) return
    if (read.varUint() === 1) this.root = read.text()
    else {
      this.parentClient = read.varUint()
      this.parentClock = read.varUint()
    }
    if (this.info & keyBit) this.key = read.text()
  }

  /** Skips the content and returns how many clocks it takes. */
  #content(): number {
    const { read } = this
    switch (this.kind) {
      case holds.deleted:
        return read.varUint()
      case holds.json: {
        const count = read.varUint()
        for (let left = count; left > 0; left--) read.textLength()
        return count
      }
      case holds.binary:
        read.skip(read.varUint())
        return 1
      case holds.text:
        return read.textLength()
      case holds.embed:
        read.textLength()
        return 1
      case holds.format:
        read.textLength()
        read.textLength()
        return 1
      case holds.type: {
        const made = read.varUint()
        if (made > typeOf.xmlText) throw new BadUpdate('type')
        if (made === typeOf.element || made === typeOf.hook) read.textLength()
        return 1
      }
      case holds.values: {
        const count = read.varUint()
        for (let left = count; left > 0; left--) read.skipValue()
        return count
      }
      case holds.document:
        read.textLength()
        read.skipValue()
        return 1
      default:
        throw new BadUpdate('content')
    }
  }
}
