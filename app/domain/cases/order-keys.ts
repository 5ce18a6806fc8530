/**
 * Keys that sort rows: between any two there is always another, so moving one row changes one row, and two people may
 * move different rows at once.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Two people who add a row at the same place at once should not get the same key. */
const tailLength = 3
/** No zero: a key that ends with one has no key directly before it. */
const tailDigits = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

type Random = () => number

/** A key behind `before` and in front of `after`; null is the beginning and the end. */
export function keyBetween(
  before: string | null,
  after: string | null,
  random: Random = Math.random,
): string {
  const key = generateKeyBetween(before, after)
  const jittered = key + tailOf(random)
  return after === null || jittered < after ? jittered : key
}

/** Reached after some 500 moves between the same neighbours; the group then gets fresh keys. */
const longestKey = 100

/** Whether this is a key that others can stand before and behind. */
export function isOrderKey(value: unknown): boolean {
  return (
    typeof value === 'string' && value.length <= longestKey && hasRoom(null, value) && hasRoom(value, null)
  )
}

/** Keys in order for a group whose keys have no room between them. */
export function freshKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

/** Whether there is a key between these two that is not too long. Keys from elsewhere may be equal or malformed. */
export function hasRoom(before: string | null, after: string | null): boolean {
  try {
    if (before !== null && after !== null && before >= after) return false
    return generateKeyBetween(before, after).length + tailLength <= longestKey
  } catch {
    return false
  }
}

function tailOf(random: Random): string {
  return Array.from({ length: tailLength }, () =>
    tailDigits.charAt(Math.floor(random() * tailDigits.length)),
  ).join('')
}
