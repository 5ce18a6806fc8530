/** What changed between two texts: paragraph by paragraph, and within a changed paragraph word by word. */
import { type ChangeObject, diffArrays, diffWordsWithSpace } from 'diff'
import type { ComparisonBudget } from './budget.ts'

export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** One paragraph, or one that became another. */
export interface Block {
  kind: 'same' | 'added' | 'removed' | 'changed'
  pieces: Piece[]
}

/** Paragraphs with less in common than this are two different ones, not one that changed. */
const leastInCommon = 0.4

/** What goes beyond the budget is shown as removed and added as a whole. */
export function compareBlocks(
  before: readonly string[],
  after: readonly string[],
  budget: ComparisonBudget,
): Block[] {
  const maxEditLength = budget.changes
  const hunks = diffArrays([...before], [...after], { maxEditLength })
  budget.spend(hunks ? changesIn(hunks) : maxEditLength)
  if (!hunks) return replaced(before, after, budget)
  const blocks: Block[] = []
  let removed: string[] = []
  for (const [place, hunk] of hunks.entries()) {
    if (hunk.removed) {
      // what took its place comes next, if anything did
      if (hunks[place + 1]?.added) removed = hunk.value
      else blocks.push(...hunk.value.map((text) => whole('removed', text)))
    } else if (hunk.added) {
      blocks.push(...replaced(removed, hunk.value, budget))
      removed = []
    } else blocks.push(...hunk.value.map((text) => whole('same', text)))
  }
  return blocks
}

/** Pairs what went with what came, in order, as long as they resemble each other. */
function replaced(before: readonly string[], after: readonly string[], budget: ComparisonBudget): Block[] {
  const blocks: Block[] = []
  const pairs = Math.min(before.length, after.length)
  for (let place = 0; place < pairs; place++) {
    const [old = '', fresh = ''] = [before[place], after[place]]
    const pieces = comparePieces(old, fresh, budget)
    if (pieces) blocks.push({ kind: 'changed', pieces })
    else blocks.push(whole('removed', old), whole('added', fresh))
  }
  blocks.push(...before.slice(pairs).map((text) => whole('removed', text)))
  blocks.push(...after.slice(pairs).map((text) => whole('added', text)))
  return blocks
}

/** Word by word; null when the two have too little in common for that to help a reader. */
function comparePieces(before: string, after: string, budget: ComparisonBudget): Piece[] | null {
  // a few words, a number, a choice: seen best beside each other however different
  const isShort = Math.max(before.length, after.length) <= 40
  const leastKept = isShort ? 0 : Math.min(before.length, after.length) * leastInCommon
  // found out without a comparison, which would cost the most where it helps the least
  if (lengthInCommon(before, after) < leastKept) return null
  const maxEditLength = budget.changes
  const changes = diffWordsWithSpace(before, after, { maxEditLength })
  budget.spend(changes ? changesIn(changes) : maxEditLength)
  if (!changes) return null
  const same = changes.filter((change) => !change.added && !change.removed)
  const kept = same.reduce((sum, { value }) => sum + value.trim().length, 0)
  if (kept < leastKept) return null
  return joined(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
}

function changesIn(changes: readonly ChangeObject<unknown>[]): number {
  return changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
}

const word = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** The length of the words that both have, in whatever order: at most this much can stay the same. */
function lengthInCommon(before: string, after: string): number {
  const counts = new Map<string, number>()
  for (const [found] of before.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1)
  let length = 0
  for (const [found] of after.matchAll(word)) {
    const left = counts.get(found) ?? 0
    if (left === 0) continue
    counts.set(found, left - 1)
    length += found.length
  }
  return length
}

/** Words that changed with nothing but a space between them changed together: what went first, then what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let run = { removed: '', added: '' }
  const close = () => {
    if (run.removed) result.push({ kind: 'removed', text: run.removed })
    if (run.added) result.push({ kind: 'added', text: run.added })
    run = { removed: '', added: '' }
  }
  for (const [place, { kind, text }] of pieces.entries()) {
    if (kind !== 'same') run[kind] += text
    else if (text.trim() === '' && isReplacing(run) && pieces[place + 1]) {
      run.removed += text
      run.added += text
    } else {
      close()
      result.push({ kind, text })
    }
  }
  close()
  return result
}

function isReplacing({ removed, added }: { removed: string; added: string }): boolean {
  return removed !== '' && added !== ''
}

function whole(kind: 'same' | 'added' | 'removed', text: string): Block {
  return { kind, pieces: [{ kind, text }] }
}
