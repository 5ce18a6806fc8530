/**
 * Puts the structs of an update in their places, each after those it refers to. Within an update the blocks of several
 * clients may refer to each other; two that wait for one another would never become part of any document.
 */
import type { CaseKind } from '#app/domain/cases/document.ts'
import { addDeletes, deletesBeyond, readDeletes } from '#app/yjs/delete-set.ts'
import type { Survey } from '#app/yjs/parsed-update.ts'
import { type Block, holds, UpdateCursor } from '#app/yjs/update-cursor.ts'
import { Ledger } from './document-index.ts'
import { Missing, Refused } from './refused.ts'
import { check } from './schema-rules.ts'
import type { Made, Place, Places } from './struct-index.ts'

/** The ledger of a draft that holds this. What was let in under older rules stays. */
export function ledgerOf(kind: CaseKind, state: Survey): Ledger {
  const ledger = new Ledger(kind)
  settle(ledger, state.bytes, state.blocks, settleTrusted)
  addDeletes(ledger.deletes, readDeletes(state.bytes, state.deletesFrom))
  return ledger
}

/**
 * Takes in what another node let through; false when all of it was known.
 * @throws Missing
 */
export function absorb(ledger: Ledger, { bytes, blocks, deletesFrom }: Survey): boolean {
  const news = blocks.filter((block) => block.end > ledger.clock(block.client))
  if (news.some((block) => block.clock > ledger.clock(block.client))) throw new Missing('gap')
  const deletes = deletesBeyond(readDeletes(bytes, deletesFrom), ledger.deletes)
  settle(ledger, bytes, news, settleTrusted)
  addDeletes(ledger.deletes, deletes)
  return news.length > 0 || deletes.size > 0
}

type SettleOne = (ledger: Ledger, cursor: UpdateCursor) => void

/**
 * Takes every struct that is new into the ledger.
 * @throws Refused, Missing; the ledger is then as it was.
 */
export function settle(
  ledger: Ledger,
  bytes: Uint8Array,
  blocks: readonly Block[],
  settleOne: SettleOne = settleChecked,
): void {
  const marks = blocks.map(
    ({ client }) => [client, ledger.clock(client), ledger.places.mark(client)] as const,
  )
  try {
    settleAll(ledger, bytes, blocks, settleOne)
  } catch (problem) {
    for (const mark of marks) ledger.rewind(...mark)
    throw problem
  }
}

/** The structs of one client that are still to settle; the cursor stands on the next. */
interface Queue {
  readonly cursor: UpdateCursor
  left: number
}

function settleAll(ledger: Ledger, bytes: Uint8Array, blocks: readonly Block[], settleOne: SettleOne): void {
  const queues = new Map<number, Queue>()
  for (const block of blocks) {
    const cursor = new UpdateCursor(bytes, block)
    cursor.next()
    queues.set(block.client, { cursor, left: block.structs })
  }
  for (const { client } of blocks) {
    const waiting: Needed[] = [{ client, clock: Number.POSITIVE_INFINITY }]
    for (let goal = waiting.at(-1); goal; goal = waiting.at(-1)) {
      const needed = settleUntil(ledger, queues.get(goal.client), goal.clock, settleOne)
      if (needed === null) waiting.pop()
      else if (waiting.some((other) => other.client === needed.client)) throw new Refused('cycle')
      else if ((queues.get(needed.client)?.left ?? 0) === 0) throw new Missing('dependency')
      else waiting.push(needed)
    }
  }
}

/** A struct that must be there first. */
interface Needed {
  readonly client: number
  readonly clock: number
}

/** Settles structs of one client until this clock is there or none is left, or returns what the next one waits for. */
function settleUntil(
  ledger: Ledger,
  queue: Queue | undefined,
  until: number,
  settleOne: SettleOne,
): Needed | null {
  while (queue && queue.left > 0 && ledger.clock(queue.cursor.client) <= until) {
    const { cursor } = queue
    const end = cursor.clock + cursor.length
    if (end > ledger.clock(cursor.client)) {
      const needed = missingFor(ledger, cursor)
      if (needed !== null) return needed
      settleOne(ledger, cursor)
      ledger.clocks.set(cursor.client, end)
    }
    queue.left--
    if (queue.left > 0) cursor.next()
  }
  return null
}

function missingFor(ledger: Ledger, cursor: UpdateCursor): Needed | null {
  const { originClient, originClock, rightClient, rightClock, parentClient, parentClock } = cursor
  if (originClient >= 0 && originClock >= ledger.clock(originClient))
    return { client: originClient, clock: originClock }
  if (rightClient >= 0 && rightClock >= ledger.clock(rightClient))
    return { client: rightClient, clock: rightClock }
  if (parentClient >= 0 && parentClock >= ledger.clock(parentClient))
    return { client: parentClient, clock: parentClock }
  return null
}

function settleChecked(ledger: Ledger, cursor: UpdateCursor): void {
  const place = placeOf(ledger, cursor)
  if (place === null) throw new Refused('place')
  put(ledger, cursor, place, cursor.kind === holds.gone ? null : check(ledger.kind, place.where, cursor))
}

function settleTrusted(ledger: Ledger, cursor: UpdateCursor): void {
  const place = placeOf(ledger, cursor) ?? ledger.places.nowhere
  put(ledger, cursor, place, madeByTrusted(ledger, cursor, place))
}

function madeByTrusted(ledger: Ledger, cursor: UpdateCursor, place: Place): Made | null {
  if (cursor.kind !== holds.type) return null
  try {
    return check(ledger.kind, place.where, cursor)
  } catch (problem) {
    if (problem instanceof Refused) return null
    throw problem
  }
}

function put(ledger: Ledger, cursor: UpdateCursor, place: Place, made: Made | null): void {
  const { client, clock } = cursor
  ledger.places.put(client, Math.max(clock, ledger.clock(client)), place, made)
}

/** Where Yjs will put the struct: beside its neighbours, or in the parent it names. Null when there is no such place. */
function placeOf(ledger: Ledger, cursor: UpdateCursor): Place | null {
  const { places } = ledger
  if (cursor.kind === holds.gone) return places.nowhere
  const known = ledger.clock(cursor.client)
  // its beginning is known already, and the rest stands beside that
  if (known > cursor.clock) return places.beside(places.at(cursor.client, known - 1))
  if (cursor.root !== null) return places.root(cursor.root, cursor.key)
  if (cursor.parentClient >= 0)
    return places.inside(places.at(cursor.parentClient, cursor.parentClock), cursor.key)
  const left = neighbour(places, cursor.originClient, cursor.originClock)
  const right = neighbour(places, cursor.rightClient, cursor.rightClock)
  if (left === null || right === null) return left ?? right
  if (left === right || left.where.in === 'nowhere') return left
  return right.where.in === 'nowhere' ? right : null
}

function neighbour(places: Places, client: number, clock: number): Place | null {
  return client < 0 ? null : places.beside(places.at(client, clock))
}
