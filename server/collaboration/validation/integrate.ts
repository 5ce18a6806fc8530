/**
 * Adds the structs of an update to the document index, each after those it depends on. Within an update, structs of
 * several clients may depend on each other; a cycle between them could never be integrated into any document.
 */
import type { CaseKind } from '#app/domain/cases/document.ts'
import { type DeleteSet, diffDeleteSet, mergeDeleteSet, readDeleteSet } from '#app/yjs/delete-set.ts'
import { mostCleanedUp } from '#app/yjs/formatting-cleanup.ts'
import type { ParsedUpdate } from '#app/yjs/parsed-update.ts'
import { type Block, contentRef, UpdateCursor } from '#app/yjs/update-cursor.ts'
import { DocumentIndex } from './document-index.ts'
import { MissingDependency, Refused } from './refused.ts'
import { checkContent } from './schema-rules.ts'
import type { StructIndex } from './struct-index.ts'
import type { Sequence } from './struct-node.ts'
import { type CreatedType, deletedPosition } from './struct-position.ts'
import { workSteps } from './work-budget.ts'

/** The index of a draft with this state. Structs that were accepted under older schema rules are kept. */
export function indexDocument(kind: CaseKind, state: ParsedUpdate): DocumentIndex {
  const index = new DocumentIndex(kind)
  integrateStored(index, state.bytes, state.blocks, readDeleteSet(state.bytes, state.deleteSetFrom))
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
  integrateStored(index, bytes, unknown, deleteSet)
  return unknown.length > 0 || deleteSet.size > 0
}

type IntegrateStruct = (index: DocumentIndex, cursor: UpdateCursor) => void

/**
 * Adds every struct of these blocks that is new.
 * @throws Refused, MissingDependency, UpdateTooCostly; the index is then unchanged.
 */
export function integrateValidated(
  index: DocumentIndex,
  bytes: Uint8Array,
  blocks: readonly Block[],
  deleteSet: DeleteSet,
): void {
  index.transact(clientsOf(blocks), false, () => {
    integrateAll(index, bytes, blocks, addValidated)
    spendDeletes(index.structs, deleteSet)
    index.page.delete(deleteSet)
  })
}

function integrateStored(
  index: DocumentIndex,
  bytes: Uint8Array,
  blocks: readonly Block[],
  deleteSet: DeleteSet,
): void {
  index.transact(clientsOf(blocks), true, () => {
    integrateAll(index, bytes, blocks, addTrusted)
    index.page.delete(deleteSet)
  })
  mergeDeleteSet(index.deleteSet, deleteSet)
}

function clientsOf(blocks: readonly Block[]): number[] {
  return blocks.map(({ client }) => client)
}

/** Deleting splits structs; in a text with formats Yjs also looks for those that have become useless, if not too much goes. */
function spendDeletes(structs: StructIndex, deleteSet: DeleteSet): void {
  const cleansUp = deletedLength(deleteSet) <= mostCleanedUp
  const nodesBySequence = new Map<Sequence, number>()
  for (const [client, ranges] of deleteSet) {
    for (let i = 0; i < ranges.length; i += 2) {
      structs.budget.spend(workSteps.deleteRange)
      for (const node of structs.nodesIn(client, ranges[i] ?? 0, ranges[i + 1] ?? 0)) {
        structs.budget.spend(1)
        const { sequence } = node
        if (!cleansUp || !sequence?.hasFormats) continue
        const nodes = nodesBySequence.get(sequence) ?? 0
        nodesBySequence.set(sequence, nodes + 1)
        // each walks past all of its deleted neighbours
        structs.budget.spend(nodes)
      }
    }
  }
}

function deletedLength(deleteSet: DeleteSet): number {
  let length = 0
  for (const ranges of deleteSet.values())
    for (let i = 0; i < ranges.length; i += 2) length += (ranges[i + 1] ?? 0) - (ranges[i] ?? 0)
  return length
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

function addValidated(index: DocumentIndex, cursor: UpdateCursor): void {
  const sequence = sequenceOf(index, cursor)
  const position = sequence?.position ?? deletedPosition
  const isGc = cursor.kind === contentRef.gc
  addToIndex(index, cursor, sequence, isGc ? null : checkContent(index.kind, position, cursor))
}

function addTrusted(index: DocumentIndex, cursor: UpdateCursor): void {
  let sequence: Sequence | null = null
  let created: CreatedType | null = null
  try {
    sequence = sequenceOf(index, cursor)
    if (cursor.kind === contentRef.type)
      created = checkContent(index.kind, sequence?.position ?? deletedPosition, cursor)
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
  }
  addToIndex(index, cursor, sequence, created)
}

function addToIndex(
  index: DocumentIndex,
  cursor: UpdateCursor,
  sequence: Sequence | null,
  created: CreatedType | null,
): void {
  const { client, originClient, originClock, rightOriginClient, rightOriginClock, kind } = cursor
  const known = index.clock(client)
  // of a struct that is half known, the rest follows what is known
  const isRest = known > cursor.clock
  index.structs.add({
    client,
    clock: isRest ? known : cursor.clock,
    length: cursor.clock + cursor.length - Math.max(known, cursor.clock),
    created,
    sequence,
    originClient: isRest ? client : originClient,
    originClock: isRest ? known - 1 : originClock,
    rightOriginClient,
    rightOriginClock,
    isFormat: kind === contentRef.format,
  })
  if (sequence) index.page.add(cursor, sequence.position, known)
}

/**
 * The siblings among which Yjs will put the struct: those of its origins, or in the parent that it names. Null when they
 * are deleted.
 * @throws Refused when the schema has no such position.
 */
function sequenceOf(index: DocumentIndex, cursor: UpdateCursor): Sequence | null {
  const { structs } = index
  const { client, clock, key, root, parentClient, originClient, rightOriginClient } = cursor
  if (cursor.kind === contentRef.gc) return null
  const known = index.clock(client)
  if (known > clock) return structs.nodeAt(client, known - 1)?.sequence ?? null
  if (root !== null) {
    const sequence = structs.root(root, key)
    if (!sequence) throw new Refused('position')
    return sequence
  }
  if (parentClient >= 0) return structs.childrenOf(parentClient, cursor.parentClock, key)
  const left = structs.nodeAt(originClient, cursor.originClock)?.sequence ?? null
  const right = structs.nodeAt(rightOriginClient, cursor.rightOriginClock)?.sequence ?? null
  if (originClient < 0) return right
  if (rightOriginClient < 0) return left
  if (left === right) return left
  // one of the two was deleted with its parent: so is what is between them
  if (left === null || right === null) return null
  throw new Refused('position')
}
