/**
 * Adds the structs of an update to the document index, each after those it depends on. Within an update, structs of
 * several clients may depend on each other; a cycle between them could never be integrated into any document.
 */
import type { CaseKind } from '#app/domain/cases/document.ts'
import { diffDeleteSet, mergeDeleteSet, readDeleteSet } from '#app/yjs/delete-set.ts'
import type { ParsedUpdate } from '#app/yjs/parsed-update.ts'
import { type Block, contentRef, UpdateCursor } from '#app/yjs/update-cursor.ts'
import { DocumentIndex } from './document-index.ts'
import { MissingDependency, Refused } from './refused.ts'
import { checkContent } from './schema-rules.ts'
import type { CreatedType, IndexEntry, StructIndex } from './struct-index.ts'

/** The index of a draft with this state. Structs that were accepted under older schema rules are kept. */
export function indexDocument(kind: CaseKind, state: ParsedUpdate): DocumentIndex {
  const index = new DocumentIndex(kind)
  integrate(index, state.bytes, state.blocks, addTrusted)
  mergeDeleteSet(index.deleteSet, readDeleteSet(state.bytes, state.deleteSetFrom))
  return index
}

/**
 * Adds an update that another node validated; false when it held nothing new.
 * @throws MissingDependency
 */
export function integrateTrusted(
  index: DocumentIndex,
  { bytes, blocks, deleteSetFrom }: ParsedUpdate,
): boolean {
  const unknown = blocks.filter((block) => block.end > index.clock(block.client))
  if (unknown.some((block) => block.clock > index.clock(block.client))) throw new MissingDependency('gap')
  const deleteSet = diffDeleteSet(readDeleteSet(bytes, deleteSetFrom), index.deleteSet)
  integrate(index, bytes, unknown, addTrusted)
  mergeDeleteSet(index.deleteSet, deleteSet)
  return unknown.length > 0 || deleteSet.size > 0
}

type IntegrateStruct = (index: DocumentIndex, cursor: UpdateCursor) => void

/**
 * Adds every struct of these blocks that is new.
 * @throws Refused, MissingDependency; the index is then unchanged.
 */
export function integrate(
  index: DocumentIndex,
  bytes: Uint8Array,
  blocks: readonly Block[],
  integrateStruct: IntegrateStruct = integrateValidated,
): void {
  const before = blocks.map(
    ({ client }) => [client, index.clock(client), index.structs.runCount(client)] as const,
  )
  try {
    integrateAll(index, bytes, blocks, integrateStruct)
  } catch (problem) {
    for (const mark of before) index.rewind(...mark)
    throw problem
  }
}

/** The structs of one client that are still to be integrated; the cursor is at the next one. */
interface Queue {
  readonly cursor: UpdateCursor
  left: number
}

function integrateAll(
  index: DocumentIndex,
  bytes: Uint8Array,
  blocks: readonly Block[],
  integrateStruct: IntegrateStruct,
): void {
  const queues = new Map<number, Queue>()
  for (const block of blocks) {
    const cursor = new UpdateCursor(bytes, block)
    cursor.next()
    queues.set(block.client, { cursor, left: block.structs })
  }
  for (const { client } of blocks) {
    const stack: Dependency[] = [{ client, clock: Number.POSITIVE_INFINITY }]
    for (let target = stack.at(-1); target; target = stack.at(-1)) {
      const dependency = integrateUntil(index, queues.get(target.client), target.clock, integrateStruct)
      if (dependency === null) stack.pop()
      else if (stack.some((other) => other.client === dependency.client)) throw new Refused('cycle')
      else if ((queues.get(dependency.client)?.left ?? 0) === 0) throw new MissingDependency('dependency')
      else stack.push(dependency)
    }
  }
}

/** A struct that must be integrated first. */
interface Dependency {
  readonly client: number
  readonly clock: number
}

/** Integrates structs of one client up to this clock or to the last one, or returns what the next one depends on. */
function integrateUntil(
  index: DocumentIndex,
  queue: Queue | undefined,
  until: number,
  integrateStruct: IntegrateStruct,
): Dependency | null {
  while (queue && queue.left > 0 && index.clock(queue.cursor.client) <= until) {
    const { cursor } = queue
    const end = cursor.clock + cursor.length
    if (end > index.clock(cursor.client)) {
      const dependency = missingDependency(index, cursor)
      if (dependency !== null) return dependency
      integrateStruct(index, cursor)
      index.stateVector.set(cursor.client, end)
    }
    queue.left--
    if (queue.left > 0) cursor.next()
  }
  return null
}

function missingDependency(index: DocumentIndex, cursor: UpdateCursor): Dependency | null {
  const { originClient, originClock, rightOriginClient, rightOriginClock, parentClient, parentClock } = cursor
  if (originClient >= 0 && originClock >= index.clock(originClient))
    return { client: originClient, clock: originClock }
  if (rightOriginClient >= 0 && rightOriginClock >= index.clock(rightOriginClient))
    return { client: rightOriginClient, clock: rightOriginClock }
  if (parentClient >= 0 && parentClock >= index.clock(parentClient))
    return { client: parentClient, clock: parentClock }
  return null
}

function integrateValidated(index: DocumentIndex, cursor: UpdateCursor): void {
  const entry = positionOf(index, cursor)
  if (entry === null) throw new Refused('position')
  addToIndex(
    index,
    cursor,
    entry,
    cursor.kind === contentRef.gc ? null : checkContent(index.kind, entry.position, cursor),
  )
}

function addTrusted(index: DocumentIndex, cursor: UpdateCursor): void {
  const entry = positionOf(index, cursor) ?? index.structs.deleted
  addToIndex(index, cursor, entry, createdByTrusted(index, cursor, entry))
}

function createdByTrusted(index: DocumentIndex, cursor: UpdateCursor, entry: IndexEntry): CreatedType | null {
  if (cursor.kind !== contentRef.type) return null
  try {
    return checkContent(index.kind, entry.position, cursor)
  } catch (problem) {
    if (problem instanceof Refused) return null
    throw problem
  }
}

function addToIndex(
  index: DocumentIndex,
  cursor: UpdateCursor,
  entry: IndexEntry,
  created: CreatedType | null,
): void {
  const { client, clock } = cursor
  index.structs.add(client, Math.max(clock, index.clock(client)), entry, created)
}

/** Where Yjs will put the struct: beside its origins, or in the parent that it names. Null when the schema has no such position. */
function positionOf(index: DocumentIndex, cursor: UpdateCursor): IndexEntry | null {
  const { structs } = index
  if (cursor.kind === contentRef.gc) return structs.deleted
  const known = index.clock(cursor.client)
  // the first part of the struct is known already; the rest is its sibling
  if (known > cursor.clock) return structs.siblingOf(structs.lookUp(cursor.client, known - 1))
  if (cursor.root !== null) return structs.root(cursor.root, cursor.key)
  if (cursor.parentClient >= 0)
    return structs.childOf(structs.lookUp(cursor.parentClient, cursor.parentClock), cursor.key)
  const left = siblingOf(structs, cursor.originClient, cursor.originClock)
  const right = siblingOf(structs, cursor.rightOriginClient, cursor.rightOriginClock)
  if (left === null || right === null) return left ?? right
  if (left === right || left.position.in === 'deleted') return left
  return right.position.in === 'deleted' ? right : null
}

function siblingOf(structs: StructIndex, client: number, clock: number): IndexEntry | null {
  return client < 0 ? null : structs.siblingOf(structs.lookUp(client, clock))
}
