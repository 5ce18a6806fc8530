/** People who type in many drafts at once, and how long their letters take to reach the others. */
import { LoadClient, type Place } from './sync-client.ts'
import { seeded } from './synthetic-cases.ts'

export interface Load {
  readonly drafts: number
  readonly peoplePerDraft: number
  readonly editsPerSecond: number
  readonly seconds: number
}

export interface Propagation {
  /** Milliseconds from the edit to each colleague's document. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly arrivals: number
  /** Arrivals that should have been and were not, some seconds after the last edit. */
  readonly missing: number
}

/** What happens while the code warms up is not counted. */
const warmUpMs = 4_000
const settleMs = 3_000

/** @param placeOf where the nth person of a draft goes */
export async function propagation(
  { drafts, peoplePerDraft, editsPerSecond, seconds }: Load,
  placeOf: (draft: number, person: number) => Promise<Place>,
): Promise<Propagation> {
  const rooms: LoadClient[][] = []
  for (let draft = 0; draft < drafts; draft++) {
    const room: LoadClient[] = []
    for (let person = 0; person < peoplePerDraft; person++)
      room.push(new LoadClient(await placeOf(draft, person)))
    await Promise.all(room.map(({ joined }) => joined))
    rooms.push(room)
  }
  const waits: number[] = []
  let countsFrom = Number.POSITIVE_INFINITY
  const lag = rooms.map((room) => watch(room, (at, wait) => at >= countsFrom && waits.push(wait)))

  const random = seeded(1)
  const everyMs = 1000 / editsPerSecond
  const typing = rooms.flat().map((client) => {
    let timer: NodeJS.Timeout
    const go = () => {
      client.type(random)
      timer = setTimeout(go, everyMs * (0.5 + random()))
    }
    timer = setTimeout(go, everyMs * random())
    return () => clearTimeout(timer)
  })
  await pause(warmUpMs)
  countsFrom = performance.now()
  await pause(seconds * 1000)
  for (const stop of typing) stop()
  await pause(settleMs)
  for (const client of rooms.flat()) client.leave()

  waits.sort((a, b) => a - b)
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0
  const missing = lag.reduce((sum, left) => sum + left(), 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), arrivals: waits.length, missing }
}

/** Tells of each edit that has reached somebody; the returned function counts those that have not. */
function watch(room: readonly LoadClient[], arrived: (at: number, waited: number) => void): () => number {
  const pairs = room.flatMap((reader) =>
    room.filter((author) => author !== reader).map((author) => ({ reader, author, next: 0 })),
  )
  for (const reader of room) {
    const own = pairs.filter((pair) => pair.reader === reader)
    reader.onHeard = () => {
      const now = performance.now()
      for (const pair of own) {
        const known = clockOf(reader, pair.author)
        for (let edit = pair.author.sent[pair.next]; edit && edit.clock <= known; ) {
          arrived(edit.at, now - edit.at)
          edit = pair.author.sent[++pair.next]
        }
      }
    }
  }
  return () => pairs.reduce((sum, { author, next }) => sum + author.sent.length - next, 0)
}

function clockOf(reader: LoadClient, author: LoadClient): number {
  const structs = reader.doc.store.clients.get(author.doc.clientID)
  const last = structs?.at(-1)
  return last ? last.id.clock + last.length : 0
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
