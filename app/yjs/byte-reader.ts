/** Decodes lib0's encoding with bounds checks. lib0's own decoder reads past the end of a view into the buffer behind it. */

/** The bytes are no Yjs update, or not one that every Yjs client can decode. The message names the reason. */
export class MalformedUpdate extends Error {
  override name = 'MalformedUpdate'
}

// the same settings as lib0: invalid UTF-8 throws, a byte order mark is kept
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Values are numbers, strings and flat attributes; deeper nesting could only exhaust the stack. */
const maxAnyDepth = 8

export class ByteReader {
  readonly bytes: Uint8Array
  pos: number

  constructor(bytes: Uint8Array, pos = 0) {
    this.bytes = bytes
    this.pos = pos
  }

  get isAtEnd(): boolean {
    return this.pos >= this.bytes.length
  }

  uint8(): number {
    const byte = this.bytes[this.pos]
    if (byte === undefined) throw new MalformedUpdate('cut')
    this.pos++
    return byte
  }

  varUint(): number {
    let number = 0
    let multiplier = 1
    for (;;) {
      const byte = this.uint8()
      number += (byte & 0x7f) * multiplier
      if (number > Number.MAX_SAFE_INTEGER) throw new MalformedUpdate('number')
      if (byte < 0x80) return number
      multiplier *= 128
      if (multiplier > Number.MAX_SAFE_INTEGER) throw new MalformedUpdate('number')
    }
  }

  skip(count: number): void {
    if (count > this.bytes.length - this.pos) throw new MalformedUpdate('cut')
    this.pos += count
  }

  /** Length-prefixed bytes, as a view and not a copy. */
  varBytes(): Uint8Array {
    const from = this.#skipLengthPrefixed()
    return this.bytes.subarray(from, this.pos)
  }

  string(): string {
    const from = this.#skipLengthPrefixed()
    return decode(this.bytes.subarray(from, this.pos))
  }

  /** Skips a string and returns its length in UTF-16 code units, which is how Yjs counts clocks. */
  stringLength(): number {
    const from = this.#skipLengthPrefixed()
    for (let pos = from; pos < this.pos; pos++) {
      if ((this.bytes[pos] ?? 0) >= 0x80) return decode(this.bytes.subarray(from, this.pos)).length
    }
    return this.pos - from
  }

  #skipLengthPrefixed(): number {
    const length = this.varUint()
    const from = this.pos
    this.skip(length)
    return from
  }

  /** Skips a value in lib0's `any` encoding. */
  skipAny(depth = 0): void {
    if (depth > maxAnyDepth) throw new MalformedUpdate('nested')
    switch (this.uint8()) {
      case 127: // undefined
      case 126: // null
      case 121: // false
      case 120: // true
        return
      case 125:
        this.#skipVarInt()
        return
      case 124:
        this.skip(4)
        return
      case 123: // a float
      case 122: // a bigint
        this.skip(8)
        return
      case 119:
        this.stringLength()
        return
      case 118:
        for (let left = this.varUint(); left > 0; left--) {
          this.stringLength()
          this.skipAny(depth + 1)
        }
        return
      case 117:
        for (let left = this.varUint(); left > 0; left--) this.skipAny(depth + 1)
        return
      case 116:
        this.skip(this.varUint())
        return
      default:
        throw new MalformedUpdate('value')
    }
  }

  #skipVarInt(): void {
    // at most eight bytes hold 53 bits and a sign
    for (let count = 0; count < 8; count++) if (this.uint8() < 0x80) return
    throw new MalformedUpdate('number')
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new MalformedUpdate('utf-8')
  }
}
