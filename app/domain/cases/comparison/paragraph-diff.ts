/** The diff of two texts: by paragraphs, and by words within a changed paragraph. */
import { type ChangeObject, diffArrays, diffWordsWithSpace } from 'diff'
import type { ComparisonBudget } from './budget.ts'

export interface Segment {
  kind: 'same' | 'added' | 'removed'
  text: string
}

export interface Paragraph {
  text: string
  /** A heading of the text itself: part of its form, as bold is, so that it takes no part in the comparison. */
  isHeading: boolean
}

/** A paragraph of either text, or of both when it changed: then with the form that it has now. */
export interface ParagraphChange {
  kind: 'same' | 'added' | 'removed' | 'changed'
  isHeading: boolean
  segments: Segment[]
}

/** Paragraphs with a smaller share of words in common are shown as removed and added, not as changed. */
const minSimilarity = 0.4

/** When the budget is used up, whole paragraphs are shown as removed and added. */
export function diffParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  budget: ComparisonBudget,
): ParagraphChange[] {
  const maxEditLength = budget.maxEditLength
  const changes = diffArrays([...before], [...after], {
    maxEditLength,
    comparator: (old, fresh) => old.text === fresh.text,
  })
  budget.consume(changes ? countChanges(changes) : maxEditLength)
  if (!changes) return pairParagraphs(before, after, budget)
  const paragraphs: ParagraphChange[] = []
  let removed: Paragraph[] = []
  for (const [place, change] of changes.entries()) {
    if (change.removed) {
      // a replacement is a removal directly followed by an addition
      if (changes[place + 1]?.added) removed = change.value
      else paragraphs.push(...change.value.map((one) => unpaired('removed', one)))
    } else if (change.added) {
      paragraphs.push(...pairParagraphs(removed, change.value, budget))
      removed = []
    } else paragraphs.push(...change.value.map((one) => unpaired('same', one)))
  }
  return paragraphs
}

/** Pairs removed with added paragraphs in order; pairs that are not similar enough stay apart. */
function pairParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  budget: ComparisonBudget,
): ParagraphChange[] {
  const paragraphs: ParagraphChange[] = []
  const pairs = Math.min(before.length, after.length)
  for (let place = 0; place < pairs; place++) {
    const [old, fresh] = [before[place], after[place]]
    if (!old || !fresh) continue
    const segments = diffWords(old.text, fresh.text, budget)
    if (segments) paragraphs.push({ kind: 'changed', isHeading: fresh.isHeading, segments })
    else paragraphs.push(unpaired('removed', old), unpaired('added', fresh))
  }
  paragraphs.push(...before.slice(pairs).map((one) => unpaired('removed', one)))
  paragraphs.push(...after.slice(pairs).map((one) => unpaired('added', one)))
  return paragraphs
}

/** Null when the texts have too little in common for a word diff to be readable. */
function diffWords(before: string, after: string, budget: ComparisonBudget): Segment[] | null {
  // short values, such as a number or a choice, are always shown as changed
  const isShort = Math.max(before.length, after.length) <= 40
  const leastKept = isShort ? 0 : Math.min(before.length, after.length) * minSimilarity
  // a cheap upper bound: the word diff is slowest for texts that differ most
  if (measureCommonWords(before, after) < leastKept) return null
  const maxEditLength = budget.maxEditLength
  const changes = diffWordsWithSpace(before, after, { maxEditLength })
  budget.consume(changes ? countChanges(changes) : maxEditLength)
  if (!changes) return null
  const same = changes.filter((change) => !change.added && !change.removed)
  const kept = same.reduce((sum, { value }) => sum + value.trim().length, 0)
  if (kept < leastKept) return null
  return mergeReplacements(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
}

function countChanges(changes: readonly ChangeObject<unknown>[]): number {
  return changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
}

const word = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** The length of the words in both texts, in any order: an upper bound of what the word diff can keep. */
function measureCommonWords(before: string, after: string): number {
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

/** Merges replacements that only white space separates: one removed segment, then one added segment. */
function mergeReplacements(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  let run = { removed: '', added: '' }
  const close = () => {
    if (run.removed) result.push({ kind: 'removed', text: run.removed })
    if (run.added) result.push({ kind: 'added', text: run.added })
    run = { removed: '', added: '' }
  }
  for (const [place, { kind, text }] of segments.entries()) {
    if (kind !== 'same') run[kind] += text
    else if (text.trim() === '' && isReplacing(run) && segments[place + 1]) {
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

function unpaired(kind: 'same' | 'added' | 'removed', { text, isHeading }: Paragraph): ParagraphChange {
  return { kind, isHeading, segments: [{ kind, text }] }
}
