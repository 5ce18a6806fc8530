/**
 * Bitmaps of cases as stored in search_set: one bit per ordinal, the first bit first. Ten thousand cases are 1.25 kB, so
 * whole bitmaps are read and combined in memory.
 */

export type CaseSet = Uint8Array

export const ordinalsPerBlock = 8_192
const bytesPerBlock = ordinalsPerBlock / 8

export function emptySet(blocks: number): CaseSet {
  return new Uint8Array(blocks * bytesPerBlock)
}

export function putBlock(set: CaseSet, block: number, bits: Uint8Array): void {
  const at = block * bytesPerBlock
  // a block that came after the others were counted belongs to a case that was published just now
  if (at + bits.length <= set.length) set.set(bits, at)
}

export function add(set: CaseSet, ordinal: number): void {
  const byte = ordinal >> 3
  if (byte < set.length) set[byte] = (set[byte] ?? 0) | (0x80 >> (ordinal & 7))
}

/** What is in all of them. */
export function and(first: CaseSet, ...others: readonly CaseSet[]): CaseSet {
  const result = first.slice()
  for (const other of others)
    for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) & (other[i] ?? 0)
  return result
}

/** What is in any of them. */
export function or(blocks: number, sets: readonly CaseSet[]): CaseSet {
  const result = emptySet(blocks)
  for (const set of sets) for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) | (set[i] ?? 0)
  return result
}

export function has(set: CaseSet, ordinal: number): boolean {
  return ((set[ordinal >> 3] ?? 0) & (0x80 >> (ordinal & 7))) !== 0
}

export function andNot(set: CaseSet, other: CaseSet): CaseSet {
  const result = set.slice()
  for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) & ~(other[i] ?? 0)
  return result
}

export function clearOrdinals(set: CaseSet, ordinals: Iterable<number>): CaseSet {
  const result = set.slice()
  for (const ordinal of ordinals)
    result[ordinal >> 3] = (result[ordinal >> 3] ?? 0) & ~(0x80 >> (ordinal & 7))
  return result
}

const onesIn = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length)

export function count(set: CaseSet): number {
  let count = 0
  for (let i = 0; i < set.length; i++) count += onesIn[set[i] ?? 0] ?? 0
  return count
}

/** The ordinals in the set, ascending. */
export function ordinalsIn(set: CaseSet): number[] {
  const found: number[] = []
  for (let i = 0; i < set.length; i++) {
    const byte = set[i] ?? 0
    if (byte === 0) continue
    for (let bit = 0; bit < 8; bit++) if (byte & (0x80 >> bit)) found.push(i * 8 + bit)
  }
  return found
}

/** As Postgres reads a bit string. */
export function bitString(set: CaseSet): string {
  return `x${Buffer.from(set.buffer, set.byteOffset, set.byteLength).toString('hex')}`
}
