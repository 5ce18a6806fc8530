/**
 * What has been deleted: per client id, ranges of clocks. Kept sorted and merged as flat pairs [from, to, from, to, …],
 * because a long-lived draft has thousands of them.
 */
import * as encoding from 'lib0/encoding'
import { BadUpdate, ByteReader } from './byte-reader.ts'

export type Ranges = number[]
export type Deletes = Map<number, Ranges>

/** Reads the deletes that stand at `at` in an update, which they end. */
export function readDeletes(bytes: Uint8Array, at: number, most = Number.POSITIVE_INFINITY): Deletes {
  const read = new ByteReader(bytes, at)
  const deletes: Deletes = new Map()
  let ranges = 0
  for (let clients = read.varUint(); clients > 0; clients--) {
    const client = read.varUint()
    const found: Ranges = deletes.get(client) ?? []
    for (let left = read.varUint(); left > 0; left--) {
      if (++ranges > most) throw new BadUpdate('deletes')
      const from = read.varUint()
      const to = from + read.varUint()
      if (to === from || !Number.isSafeInteger(to)) throw new BadUpdate('deletes')
      found.push(from, to)
    }
    deletes.set(client, found)
  }
  if (!read.isAtEnd) throw new BadUpdate('more')
  for (const [client, found] of deletes) deletes.set(client, merged(found))
  return deletes
}

export function writeDeletes(encoder: encoding.Encoder, deletes: Deletes): void {
  encoding.writeVarUint(encoder, deletes.size)
  // the highest client first, as Yjs does
  for (const client of [...deletes.keys()].sort((a, b) => b - a)) {
    const ranges = deletes.get(client) ?? []
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length / 2)
    for (let i = 0; i < ranges.length; i += 2) {
      const from = ranges[i] ?? 0
      encoding.writeVarUint(encoder, from)
      encoding.writeVarUint(encoder, (ranges[i + 1] ?? 0) - from)
    }
  }
}

/** Adds `more` to `deletes`. */
export function addDeletes(deletes: Deletes, more: Deletes): void {
  for (const [client, ranges] of more) {
    const known = deletes.get(client)
    if (!known) deletes.set(client, [...ranges])
    else if (ranges.length > fewRanges) deletes.set(client, merged([...known, ...ranges]))
    else for (let i = 0; i < ranges.length; i += 2) insert(known, ranges[i] ?? 0, ranges[i + 1] ?? 0)
  }
}

/** Up to here putting each in its place is cheaper than sorting all. */
const fewRanges = 64

function insert(known: Ranges, from: number, to: number): void {
  const first = firstEndingAfter(known, from - 1)
  let next = first
  while (next < known.length && (known[next] ?? 0) <= to) next += 2
  if (next > first) {
    from = Math.min(from, known[first] ?? from)
    to = Math.max(to, known[next - 1] ?? to)
  }
  known.splice(first, next - first, from, to)
}

/** What `deletes` holds beyond `known`; the very same object when all of it is new. */
export function deletesBeyond(deletes: Deletes, known: Deletes): Deletes {
  let rest = deletes
  for (const [client, ranges] of deletes) {
    const before = known.get(client)
    if (!before) continue
    const left = rangesBeyond(ranges, before)
    if (left === ranges) continue
    if (rest === deletes) rest = new Map(deletes)
    if (left.length > 0) rest.set(client, left)
    else rest.delete(client)
  }
  return rest
}

function rangesBeyond(ranges: Ranges, known: Ranges): Ranges {
  const rest: Ranges = []
  let hasCut = false
  for (let i = 0; i < ranges.length; i += 2) {
    let from = ranges[i] ?? 0
    const to = ranges[i + 1] ?? 0
    for (let k = firstEndingAfter(known, from); k < known.length; k += 2) {
      const knownFrom = known[k] ?? 0
      const knownTo = known[k + 1] ?? 0
      if (knownFrom >= to) break
      hasCut = true
      if (knownFrom > from) rest.push(from, knownFrom)
      from = knownTo
      if (from >= to) break
    }
    if (from < to) rest.push(from, to)
  }
  return hasCut ? rest : ranges
}

/** Index of the first range that ends after `clock`. */
function firstEndingAfter(ranges: Ranges, clock: number): number {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle * 2 + 1] ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return low * 2
}

function merged(ranges: Ranges): Ranges {
  if (isMerged(ranges)) return ranges
  const pairs: [number, number][] = []
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i] ?? 0, ranges[i + 1] ?? 0])
  pairs.sort((a, b) => a[0] - b[0])
  const result: Ranges = []
  for (const [from, to] of pairs) {
    const last = result.length - 1
    if (last > 0 && from <= (result[last] ?? 0)) result[last] = Math.max(result[last] ?? 0, to)
    else result.push(from, to)
  }
  return result
}

function isMerged(ranges: Ranges): boolean {
  for (let i = 2; i < ranges.length; i += 2) if ((ranges[i] ?? 0) <= (ranges[i - 1] ?? 0)) return false
  return true
}
