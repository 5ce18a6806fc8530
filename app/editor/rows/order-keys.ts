/**
 * Keys that sort rows. Between any two keys there is always another, so moving one row changes one row, and two people
 * may move different rows at once. A key is a fraction written with 62 digits, without trailing zeros.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Two people who add a row at the same place at once should not get the same key. */
const tailLength = 3

type Random = () => number

/** A key behind `before` and in front of `after`; null is the beginning and the end. */
export function keyBetween(
  before: string | null,
  after: string | null,
  random: Random = Math.random,
): string {
  const tail = Array.from({ length: tailLength }, () => digits.charAt(1 + Math.floor(random() * 61))).join('')
  return middle(before ?? '', after) + tail
}

/** Keys in order for a group whose keys have no room between them. */
export function freshKeys(count: number, random: Random = Math.random): string[] {
  const keys: string[] = []
  for (let index = 0; index < count; index++) keys.push(keyBetween(keys.at(-1) ?? null, null, random))
  return keys
}

/** Whether a key lies between these two; keys from elsewhere may be equal or written otherwise. */
export function hasRoom(before: string | null, after: string | null): boolean {
  return isKey(before) && isKey(after) && (before === null || after === null || before < after)
}

function isKey(key: string | null): boolean {
  return key === null || /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key)
}

function middle(low: string, high: string | null): string {
  if (high !== null) {
    let same = 0
    while (same < high.length && (low[same] ?? '0') === high[same]) same++
    if (same > 0) return high.slice(0, same) + middle(low.slice(same), high.slice(same))
  }
  const first = low ? digits.indexOf(low.charAt(0)) : 0
  const last = high === null ? digits.length : digits.indexOf(high.charAt(0))
  if (last - first > 1) {
    // towards the end one step is enough: most rows are added last
    const step = high === null ? 1 : Math.floor((last - first) / 2)
    return digits.charAt(first + step)
  }
  if (high !== null && high.length > 1) return high.charAt(0) + middle('', high.slice(1))
  return digits.charAt(first) + middle(low.slice(1), null)
}
