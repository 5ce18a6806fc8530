/** Updates as an attacker writes them, part by part. */
import * as encoding from 'lib0/encoding'

export type Part = number | string | Uint8Array

export function crafted(...parts: Part[]): Uint8Array {
  return craftedFrom(parts)
}

export function craftedFrom(parts: readonly Part[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

/** A string with a right origin and no left one. */
const stringBefore = Uint8Array.of(0x44)

/**
 * One-character items that are all inserted before one of two characters of another client, by turns. To find the place of
 * each, Yjs walks past all of those before it.
 */
export function entangled(
  count: number,
  client: number,
  before: { client: number; clock: number },
): Uint8Array {
  const parts: Part[] = [1, count, client, 0]
  for (let i = 0; i < count; i++) parts.push(stringBefore, before.client, before.clock + (i % 2), 'x')
  return craftedFrom([...parts, 0])
}
