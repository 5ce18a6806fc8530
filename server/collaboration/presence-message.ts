/** What a client may say of itself: where it is. Everything else in its presence is dropped, not punished: stock clients send more. */
import { z } from 'zod'
import { BadUpdate, ByteReader } from '#app/yjs/byte-reader.ts'
import { maxPresenceBytes } from './limits.ts'
import type { Whereabouts } from './presence.ts'

const id = z.object({ client: z.number().int().min(0), clock: z.number().int().min(0) })
/** A Yjs relative position. */
const position = z.object({
  type: id.nullish(),
  tname: z.string().max(200).nullish(),
  item: id.nullish(),
  assoc: z.number().int().min(-1).max(0).optional(),
})
const whereabouts = z.object({
  field: z.string().max(200).optional(),
  cursor: z.object({ anchor: position, head: position }).nullish(),
})

export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON as the sender wrote it. */
  readonly state: string
}

/** The entries of a presence message, which nobody has judged yet. A room full of stock clients repeats everybody's. */
export function readEntries(payload: Uint8Array): PresenceEntry[] {
  const read = new ByteReader(payload)
  const entries: PresenceEntry[] = []
  for (let left = read.varUint(); left > 0; left--)
    entries.push({ clientId: read.varUint(), clock: read.varUint(), state: read.text() })
  if (!read.isAtEnd) throw new BadUpdate('more')
  return entries
}

/** Where the sender says it is; null when it leaves; undefined when it says nothing that can be passed on. */
export function readWhereabouts(state: string): Whereabouts | null | undefined {
  if (state.length > maxPresenceBytes) return undefined
  let said: unknown
  try {
    said = JSON.parse(state)
  } catch {
    return undefined
  }
  if (said === null) return null
  const parsed = whereabouts.safeParse(said)
  return parsed.success ? parsed.data : {}
}
