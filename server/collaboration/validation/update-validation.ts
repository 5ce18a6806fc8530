/**
 * Validates every update before it is committed or sent to anybody. Only what an honest editor of this person could have
 * written on top of the current draft is accepted, and only the part that is new.
 *
 * Yjs itself accepts harmful updates: nine bytes that use the next clocks of another client make Yjs silently drop all
 * that this client writes afterwards; updates with gaps take quadratic time; honest editors delete unknown nodes.
 */
import { MalformedUpdate } from '#app/yjs/byte-reader.ts'
import { type DeleteSet, diffDeleteSet, mergeDeleteSet, readDeleteSet } from '#app/yjs/delete-set.ts'
import { diffUpdate } from '#app/yjs/merge.ts'
import { type ParsedUpdate, parseUpdate } from '#app/yjs/parsed-update.ts'
import { type Block, contentRef, UpdateCursor } from '#app/yjs/update-cursor.ts'
import { updateLimits as limits } from '#server/collaboration/limits.ts'
import type { DocumentIndex } from './document-index.ts'
import { integrateValidated } from './integrate.ts'
import { MissingDependency, Refused } from './refused.ts'

/**
 * Parses an update from a client.
 * @throws Refused when an editor could not decode it or it has too many blocks.
 */
export function readUpdate(update: Uint8Array): ParsedUpdate {
  try {
    return parseUpdate(update, limits.blocks)
  } catch (problem) {
    throw asRefused(problem)
  }
}

/** The blocks with structs that the index does not have; their clients must belong to the sender. */
export function newBlocks(index: DocumentIndex, update: ParsedUpdate): Block[] {
  return update.blocks.filter((block) => block.end > index.clock(block.client))
}

/** Whether the update adds anything but deletions. */
export function addsContent(index: DocumentIndex, update: ParsedUpdate): boolean {
  const kinds = newBlocks(index, update).flatMap((block) => [...newKinds(index, update, block)])
  return kinds.some((kind) => kind !== contentRef.gc && kind !== contentRef.deleted)
}

function* newKinds(index: DocumentIndex, { bytes }: ParsedUpdate, block: Block): Generator<number> {
  const cursor = new UpdateCursor(bytes, block)
  for (let left = block.structs; left > 0; left--) {
    cursor.next()
    if (cursor.clock + cursor.length > index.clock(block.client)) yield cursor.kind
  }
}

/**
 * Adds the new part of the update to the index and returns it; null when nothing is new.
 * @throws Refused, MissingDependency, UpdateTooCostly; the index is then unchanged.
 */
export function validateUpdate(
  index: DocumentIndex,
  update: ParsedUpdate,
  owns: (client: number) => boolean,
): Uint8Array | null {
  try {
    const unknown = newBlocks(index, update)
    for (const block of unknown) checkBlock(index, block, owns)
    const given = readDeleteSet(update.bytes, update.deleteSetFrom)
    const deleteSet = diffDeleteSet(given, index.deleteSet)
    checkDeleteSet(index, unknown, deleteSet)
    if (unknown.length === 0 && deleteSet.size === 0) return null
    const isAllUnknown =
      unknown.length === update.blocks.length &&
      deleteSet === given &&
      unknown.every((block) => block.clock === index.clock(block.client))
    const accepted = isAllUnknown ? update.bytes : diffUpdate(update, index.stateVector, deleteSet)
    integrateValidated(index, update.bytes, unknown, deleteSet)
    mergeDeleteSet(index.deleteSet, deleteSet)
    return accepted
  } catch (problem) {
    throw asRefused(problem)
  }
}

function checkBlock(index: DocumentIndex, block: Block, owns: (client: number) => boolean): void {
  const known = index.clock(block.client)
  if (!owns(block.client)) throw new Refused('foreign')
  if (block.clock > known) throw new MissingDependency('gap')
  if (block.end - known > limits.clocks || block.end > limits.maxClock) throw new Refused('clocks')
}

function checkDeleteSet(index: DocumentIndex, unknown: readonly Block[], deleteSet: DeleteSet): void {
  let ranges = 0
  for (const [client, found] of deleteSet) {
    ranges += found.length / 2
    if (ranges > limits.deleteRanges) throw new Refused('deletes')
    const end = unknown.find((block) => block.client === client)?.end ?? index.clock(client)
    if ((found.at(-1) ?? 0) > end) throw new MissingDependency('deletes')
  }
}

function asRefused(problem: unknown): unknown {
  return problem instanceof MalformedUpdate || problem instanceof RangeError
    ? new Refused('malformed', { cause: problem })
    : problem
}
