/** Parses awareness messages. Only field and cursor are kept of a state; y-websocket clients send more, which is ignored. */
import { z } from 'zod'
import { ByteReader, MalformedUpdate } from '#app/yjs/byte-reader.ts'
import { maxPresenceBytes } from './limits.ts'
import type { PresenceState } from './presence.ts'

const id = z.object({ client: z.number().int().min(0), clock: z.number().int().min(0) })
/** A Yjs relative position. */
const position = z.object({
  type: id.nullish(),
  tname: z.string().max(200).nullish(),
  item: id.nullish(),
  assoc: z.number().int().min(-1).max(0).optional(),
})
const presenceState = z.object({
  field: z.string().max(200).optional(),
  cursor: z.object({ anchor: position, head: position }).nullish(),
})

export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON as received. */
  readonly state: string
}

/** The entries of an awareness message, not yet validated. y-websocket clients also send the states of others. */
export function readAwarenessEntries(payload: Uint8Array): PresenceEntry[] {
  const reader = new ByteReader(payload)
  const entries: PresenceEntry[] = []
  for (let left = reader.varUint(); left > 0; left--)
    entries.push({ clientId: reader.varUint(), clock: reader.varUint(), state: reader.string() })
  if (!reader.isAtEnd) throw new MalformedUpdate('more')
  return entries
}

/** The sender's field and cursor; null when it leaves; undefined when the state cannot be parsed. */
export function readPresenceState(state: string): PresenceState | null | undefined {
  if (state.length > maxPresenceBytes) return undefined
  let json: unknown
  try {
    json = JSON.parse(state)
  } catch {
    return undefined
  }
  if (json === null) return null
  const parsed = presenceState.safeParse(json)
  return parsed.success ? parsed.data : {}
}
