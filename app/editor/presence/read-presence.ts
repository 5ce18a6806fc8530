/** The edge where presence comes in: JSON that another browser sent, with a name that the server put there. */
import type { Presence } from '#app/yjs/protocol.ts'

const highestColour = 7

/** Null when nobody can be made out. Written by hand: the usual schemas compile themselves, which the CSP forbids. */
export function readPresence(raw: unknown): Presence | null {
  if (!isRecord(raw) || !isRecord(raw.user)) return null
  const { id, name, organisation, colour } = raw.user
  if (typeof id !== 'string' || typeof name !== 'string' || typeof organisation !== 'string') return null
  if (typeof colour !== 'number' || !Number.isInteger(colour) || colour < 0 || colour > highestColour)
    return null
  const user = { id, name, organisation, colour }
  const field = typeof raw.field === 'string' ? { field: raw.field } : {}
  const { cursor } = raw
  return isRecord(cursor) && isRecord(cursor.anchor) && isRecord(cursor.head)
    ? { user, ...field, cursor: { anchor: cursor.anchor, head: cursor.head } }
    : { user, ...field }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
