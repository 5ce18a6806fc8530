/**
 * JSON that is the same text for the same content, whatever way it came: keys in code unit order, no white space. What
 * people see, approve and publish is compared by the SHA-256 of this, and a copy of a version can be checked against it.
 */

/** @throws TypeError for what JSON cannot say: nothing of ours should hold a function or an infinite number. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries: [string, unknown][] = Object.entries(value)
    const present = entries.filter(([, inner]) => inner !== undefined)
    // a plain comparison goes by code units, the same on every machine
    present.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${present.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number')
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`not JSON: ${typeof value}`)
  return text
}
