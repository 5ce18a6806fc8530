/**
 * Yjs delete sets: per client id, the ranges of clocks that were deleted. Ranges are kept sorted and merged as flat pairs
 * [from, to, from, to, …], because a long-lived draft has thousands of them.
 */
import * as encoding from 'lib0/encoding'
import { ByteReader, MalformedUpdate } from './byte-reader.ts'

export type Ranges = number[]
export type DeleteSet = Map<number, Ranges>

/** Reads the delete set at this position of an update; it is the last part of the update. */
export function readDeleteSet(
  bytes: Uint8Array,
  pos: number,
  maxRanges = Number.POSITIVE_INFINITY,
): DeleteSet {
  const reader = new ByteReader(bytes, pos)
  const deleteSet: DeleteSet = new Map()
  let ranges = 0
  for (let clients = reader.varUint(); clients > 0; clients--) {
    const client = reader.varUint()
    const found: Ranges = deleteSet.get(client) ?? []
    for (let left = reader.varUint(); left > 0; left--) {
      if (++ranges > maxRanges) throw new MalformedUpdate('deletes')
      const from = reader.varUint()
      const to = from + reader.varUint()
      if (to === from || !Number.isSafeInteger(to)) throw new MalformedUpdate('deletes')
      found.push(from, to)
    }
    deleteSet.set(client, found)
  }
  if (!reader.isAtEnd) throw new MalformedUpdate('more')
  for (const [client, found] of deleteSet) deleteSet.set(client, mergeRanges(found))
  return deleteSet
}

export function writeDeleteSet(encoder: encoding.Encoder, deleteSet: DeleteSet): void {
  encoding.writeVarUint(encoder, deleteSet.size)
  // the highest client first, as Yjs does
  for (const client of [...deleteSet.keys()].sort((a, b) => b - a)) {
    const ranges = deleteSet.get(client) ?? []
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length / 2)
    for (let i = 0; i < ranges.length; i += 2) {
      const from = ranges[i] ?? 0
      encoding.writeVarUint(encoder, from)
      encoding.writeVarUint(encoder, (ranges[i + 1] ?? 0) - from)
    }
  }
}

/** Adds `more` to `deleteSet`. */
export function mergeDeleteSet(deleteSet: DeleteSet, more: DeleteSet): void {
  for (const [client, ranges] of more) {
    const known = deleteSet.get(client)
    if (!known) deleteSet.set(client, [...ranges])
    else if (ranges.length > maxInsertedRanges) deleteSet.set(client, mergeRanges([...known, ...ranges]))
    else for (let i = 0; i < ranges.length; i += 2) insertRange(known, ranges[i] ?? 0, ranges[i + 1] ?? 0)
  }
}

/** Up to this many, inserting each range is cheaper than sorting all of them. */
const maxInsertedRanges = 64

function insertRange(known: Ranges, from: number, to: number): void {
  const first = firstEndingAfter(known, from - 1)
  let next = first
  while (next < known.length && (known[next] ?? 0) <= to) next += 2
  if (next > first) {
    from = Math.min(from, known[first] ?? from)
    to = Math.max(to, known[next - 1] ?? to)
  }
  known.splice(first, next - first, from, to)
}

/** The part of `deleteSet` that is not in `known`; the same object when that is all of it. */
export function diffDeleteSet(deleteSet: DeleteSet, known: DeleteSet): DeleteSet {
  let rest = deleteSet
  for (const [client, ranges] of deleteSet) {
    const before = known.get(client)
    if (!before) continue
    const left = diffRanges(ranges, before)
    if (left === ranges) continue
    if (rest === deleteSet) rest = new Map(deleteSet)
    if (left.length > 0) rest.set(client, left)
    else rest.delete(client)
  }
  return rest
}

function diffRanges(ranges: Ranges, known: Ranges): Ranges {
  const rest: Ranges = []
  let isChanged = false
  for (let i = 0; i < ranges.length; i += 2) {
    let from = ranges[i] ?? 0
    const to = ranges[i + 1] ?? 0
    for (let k = firstEndingAfter(known, from); k < known.length; k += 2) {
      const knownFrom = known[k] ?? 0
      const knownTo = known[k + 1] ?? 0
      if (knownFrom >= to) break
      isChanged = true
      if (knownFrom > from) rest.push(from, knownFrom)
      from = knownTo
      if (from >= to) break
    }
    if (from < to) rest.push(from, to)
  }
  return isChanged ? rest : ranges
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

function mergeRanges(ranges: Ranges): Ranges {
  if (areMerged(ranges)) return ranges
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

function areMerged(ranges: Ranges): boolean {
  for (let i = 2; i < ranges.length; i += 2) if ((ranges[i] ?? 0) <= (ranges[i - 1] ?? 0)) return false
  return true
}
