/** Reads lib0's encoding with every bound checked. lib0 itself reads past the end of a view into whatever lies behind. */

/** Bytes that are no update, or no update that every editor could read. The message names what is wrong. */
export class BadUpdate extends Error {
  override name = 'BadUpdate'
}

// as lib0 decodes: invalid UTF-8 throws, a byte order mark stays
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Values are numbers, words and flat attributes; deeper nesting only serves to exhaust the stack. */
const deepestValue = 8

export class ByteReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length
  }

  uint8(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new BadUpdate('cut')
    this.at++
    return byte
  }

  varUint(): number {
    let number = 0
    let multiplier = 1
    for (;;) {
      const byte = this.uint8()
      number += (byte & 0x7f) * multiplier
      if (number > Number.MAX_SAFE_INTEGER) throw new BadUpdate('number')
      if (byte < 0x80) return number
      multiplier *= 128
      if (multiplier > Number.MAX_SAFE_INTEGER) throw new BadUpdate('number')
    }
  }

  skip(count: number): void {
    if (count > this.bytes.length - this.at) throw new BadUpdate('cut')
    this.at += count
  }

  /** Bytes with their length in front: a view, not a copy. */
  varBytes(): Uint8Array {
    const from = this.#lengthFirst()
    return this.bytes.subarray(from, this.at)
  }

  text(): string {
    const from = this.#lengthFirst()
    return decode(this.bytes.subarray(from, this.at))
  }

  /** Skips a text and returns its length as JavaScript counts it. */
  textLength(): number {
    const from = this.#lengthFirst()
    for (let at = from; at < this.at; at++) {
      if ((this.bytes[at] ?? 0) >= 0x80) return decode(this.bytes.subarray(from, this.at)).length
    }
    return this.at - from
  }

  #lengthFirst(): number {
    const length = this.varUint()
    const from = this.at
    this.skip(length)
    return from
  }

  /** Skips a value of lib0's `any`. */
  skipValue(depth = 0): void {
    if (depth > deepestValue) throw new BadUpdate('nested')
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
        this.textLength()
        return
      case 118:
        for (let left = this.varUint(); left > 0; left--) {
          this.textLength()
          this.skipValue(depth + 1)
        }
        return
      case 117:
        for (let left = this.varUint(); left > 0; left--) this.skipValue(depth + 1)
        return
      case 116:
        this.skip(this.varUint())
        return
      default:
        throw new BadUpdate('value')
    }
  }

  #skipVarInt(): void {
    // at most eight bytes hold 53 bits and a sign
    for (let count = 0; count < 8; count++) if (this.uint8() < 0x80) return
    throw new BadUpdate('number')
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new BadUpdate('utf-8')
  }
}
