/**
 * The gate in front of every update. It lets through what an honest editor of this person can have written on top of
 * what the draft already holds, and only the part that is new; everything else it refuses before anybody sees it.
 *
 * Why so strict: nine bytes that claim the next clocks of somebody else make Yjs drop everything she types from then on,
 * in silence; updates that leave a gap cost quadratic time; an unknown node makes honest editors delete it.
 */
import { BadUpdate } from '#app/yjs/byte-reader.ts'
import { addDeletes, type Deletes, deletesBeyond, readDeletes } from '#app/yjs/delete-set.ts'
import { beyond } from '#app/yjs/merge.ts'
import { type Survey, survey } from '#app/yjs/parsed-update.ts'
import type { Block } from '#app/yjs/update-cursor.ts'
import { gateLimits as limits } from '#server/collaboration/limits.ts'
import type { Ledger } from './document-index.ts'
import { settle } from './integrate.ts'
import { Missing, Refused } from './refused.ts'

/**
 * Reads an update that came from outside.
 * @throws Refused when no editor could read it or it is larger than any honest one.
 */
export function readUpdate(update: Uint8Array): Survey {
  try {
    return survey(update, limits.blocks)
  } catch (problem) {
    throw refusal(problem)
  }
}

/** The blocks that bring something the ledger does not hold yet: their clients must belong to the sender. */
export function newBlocks(ledger: Ledger, update: Survey): Block[] {
  return update.blocks.filter((block) => block.end > ledger.clock(block.client))
}

/**
 * Takes what is new into the ledger and returns it as an update; null when nothing is.
 * @throws Refused, Missing; the ledger is then as it was.
 */
export function admit(ledger: Ledger, update: Survey, owns: (client: number) => boolean): Uint8Array | null {
  try {
    const news = newBlocks(ledger, update)
    for (const block of news) checkBlock(ledger, block, owns)
    const given = readDeletes(update.bytes, update.deletesFrom)
    const deletes = deletesBeyond(given, ledger.deletes)
    checkDeletes(ledger, news, deletes)
    if (news.length === 0 && deletes.size === 0) return null
    const isAllNew =
      news.length === update.blocks.length &&
      deletes === given &&
      news.every((block) => block.clock === ledger.clock(block.client))
    const rest = isAllNew ? update.bytes : beyond(update, ledger.clocks, deletes)
    settle(ledger, update.bytes, news)
    addDeletes(ledger.deletes, deletes)
    return rest
  } catch (problem) {
    throw refusal(problem)
  }
}

function checkBlock(ledger: Ledger, block: Block, owns: (client: number) => boolean): void {
  const known = ledger.clock(block.client)
  if (!owns(block.client)) throw new Refused('foreign')
  if (block.clock > known) throw new Missing('gap')
  if (block.end - known > limits.advance || block.end > limits.highestClock) throw new Refused('advance')
}

function checkDeletes(ledger: Ledger, news: readonly Block[], deletes: Deletes): void {
  let ranges = 0
  for (const [client, found] of deletes) {
    ranges += found.length / 2
    if (ranges > limits.deleteRanges) throw new Refused('deletes')
    const end = news.find((block) => block.client === client)?.end ?? ledger.clock(client)
    if ((found.at(-1) ?? 0) > end) throw new Missing('deletes')
  }
}

function refusal(problem: unknown): unknown {
  return problem instanceof BadUpdate || problem instanceof RangeError
    ? new Refused(problem.message)
    : problem
}
