/**
 * Walks the structs of a Yjs update (format v1) without creating objects. Yjs' own decoder allocates one per struct, value
 * and sub-document, which is too expensive for code that sees every keystroke, and for updates that will be refused.
 *
 *   update = number of blocks, blocks, delete set
 *   block  = number of structs, client id, clock of the first, structs
 *   struct = info, [origin], [right origin], [parent and key, when it has neither origin], content
 *
 * Input that Yjs could not decode throws MalformedUpdate.
 */
import { ByteReader, MalformedUpdate } from './byte-reader.ts'

/** The content reference numbers of Yjs: what a struct holds. */
export const contentRef = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
} as const

/** The type reference numbers of Yjs: which shared type a struct with `contentRef.type` creates. */
export const typeRef = {
  array: 0,
  map: 1,
  text: 2,
  xmlElement: 3,
  xmlFragment: 4,
  xmlHook: 5,
  xmlText: 6,
} as const

const originBit = 0x80
const rightOriginBit = 0x40
export const originBits = originBit | rightOriginBit
const parentSubBit = 0x20
export const contentRefBits = 0x1f

/** The consecutive structs of one client in an update. */
export interface Block {
  readonly client: number
  /** Clock of the first struct, and the clock after the last. */
  readonly clock: number
  readonly end: number
  readonly structs: number
  /** The range of bytes of its structs. */
  readonly from: number
  readonly to: number
}

export class UpdateCursor {
  readonly reader: ByteReader
  #blocksLeft = 0
  #structsLeft = 0

  /** How many blocks the cursor has entered. */
  block = 0
  client = 0
  clock = 0
  length = 0
  /** One of `contentRef`. */
  kind = 0
  info = 0
  from = 0
  contentFrom = 0

  /** -1 when the struct has none. */
  originClient = -1
  originClock = 0
  rightOriginClient = -1
  rightOriginClock = 0
  /** Encoded only for a struct without origins: the root type by name or the parent struct by id, and its key in a map. */
  root: string | null = null
  parentClient = -1
  parentClock = 0
  key: string | null = null

  /** Walks a whole update, or one block of an update that was parsed before. */
  constructor(bytes: Uint8Array, block?: Block) {
    this.reader = new ByteReader(bytes, block?.from)
    if (!block) {
      this.#blocksLeft = this.reader.varUint()
      return
    }
    this.#structsLeft = block.structs
    this.client = block.client
    this.clock = block.clock
  }

  /** Moves to the next struct; false after the last. */
  next(): boolean {
    this.clock += this.length
    this.length = 0
    while (this.#structsLeft === 0) {
      if (this.#blocksLeft === 0) return false
      this.#blocksLeft--
      this.block++
      this.#structsLeft = this.reader.varUint()
      this.client = this.reader.varUint()
      this.clock = this.reader.varUint()
    }
    this.#structsLeft--
    this.#readStruct()
    return true
  }

  #readStruct(): void {
    const { reader } = this
    this.from = reader.pos
    this.info = reader.uint8()
    this.kind = this.info & contentRefBits
    this.originClient = -1
    this.rightOriginClient = -1
    this.parentClient = -1
    this.root = null
    this.key = null
    if (this.kind === contentRef.gc || this.kind === contentRef.skip) {
      if (this.info !== this.kind) throw new MalformedUpdate('info')
      this.contentFrom = reader.pos
      this.length = reader.varUint()
    } else {
      this.#readPosition()
      this.contentFrom = reader.pos
      this.length = this.#skipContent()
    }
    if (this.length === 0) throw new MalformedUpdate('empty')
    if (!Number.isSafeInteger(this.clock + this.length)) throw new MalformedUpdate('clock')
  }

  #readPosition(): void {
    const { reader } = this
    if (this.info & originBit) {
      this.originClient = reader.varUint()
      this.originClock = reader.varUint()
    }
    if (this.info & rightOriginBit) {
      this.rightOriginClient = reader.varUint()
      this.rightOriginClock = reader.varUint()
    }
    if (this.info & originBits) return
    if (reader.varUint() === 1) this.root = reader.string()
    else {
      this.parentClient = reader.varUint()
      this.parentClock = reader.varUint()
    }
    if (this.info & parentSubBit) this.key = reader.string()
  }

  /** Skips the content and returns how many clocks it occupies. */
  #skipContent(): number {
    const { reader } = this
    switch (this.kind) {
      case contentRef.deleted:
        return reader.varUint()
      case contentRef.json: {
        const count = reader.varUint()
        for (let left = count; left > 0; left--) reader.stringLength()
        return count
      }
      case contentRef.binary:
        reader.skip(reader.varUint())
        return 1
      case contentRef.string:
        return reader.stringLength()
      case contentRef.embed:
        reader.stringLength()
        return 1
      case contentRef.format:
        reader.stringLength()
        reader.stringLength()
        return 1
      case contentRef.type: {
        const type = reader.varUint()
        if (type > typeRef.xmlText) throw new MalformedUpdate('type')
        if (type === typeRef.xmlElement || type === typeRef.xmlHook) reader.stringLength()
        return 1
      }
      case contentRef.any: {
        const count = reader.varUint()
        for (let left = count; left > 0; left--) reader.skipAny()
        return count
      }
      case contentRef.doc:
        reader.stringLength()
        reader.skipAny()
        return 1
      default:
        throw new MalformedUpdate('content')
    }
  }
}
