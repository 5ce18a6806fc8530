/**
 * What a step of the editor changed in one flat text, as edits of the shared text: only the letters, boundaries, formats
 * and facts that differ, so that a colleague's edits beside them stay where they are.
 */
import * as Y from 'yjs'
import { changedFacts, type Facts, factsOf, sameFacts } from '#app/domain/text/flat/facts.ts'
import { changedFormats, formatsOf, isSameValue } from './formats.ts'
import { endOf, flatAt, type Line, lineAt, piecesOf, unitsOf } from './lines.ts'
import type { ShownText } from './shown-text.ts'

/** A stretch of the old container and what it became; places count from the container's content. */
export interface ChangedRange {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

/** A stretch that stays: where it was, where it is, how long it is. */
interface Kept {
  readonly was: number
  readonly is: number
  readonly length: number
}

export function writeStep(
  text: ShownText,
  before: readonly Line[],
  after: readonly Line[],
  ranges: readonly ChangedRange[],
): void {
  const kept = writeUnits(text, before, after, ranges)
  writeFormats(text, before, after, kept)
  const [was, is] = [factsOfFirst(before), factsOfFirst(after)]
  if (sameFacts(was, is)) return
  const shared = text.text
  for (const [name, value] of changedFacts(factsOf(shared.getAttributes()), is))
    if (value === null) shared.removeAttribute(name)
    else shared.setAttribute(name, value)
}

const factsOfFirst = (lines: readonly Line[]): Facts => lines[0]?.facts ?? {}

function writeUnits(
  text: ShownText,
  before: readonly Line[],
  after: readonly Line[],
  ranges: readonly ChangedRange[],
): Kept[] {
  const kept: Kept[] = []
  let [was, is] = [0, 0]
  for (const range of ranges) {
    let oldFrom = Math.max(was, flatAt(before, range.oldFrom))
    let oldTo = Math.max(oldFrom, flatAt(before, range.oldTo, 1))
    let newFrom = Math.max(is, flatAt(after, range.newFrom))
    let newTo = Math.max(newFrom, flatAt(after, range.newTo, 1))
    const [old, now] = [unitsOf(before, oldFrom, oldTo), unitsOf(after, newFrom, newTo)]
    if (
      old.length === 0 &&
      now.length === 1 &&
      now[0] === 'boundary' &&
      isAtStart(before, oldFrom) &&
      oldFrom > was
    ) {
      // Enter at the start of a block with words: they keep their own boundary, which a colleague may change meanwhile
      oldFrom--
      oldTo--
      newFrom--
      newTo--
    }
    const { start, end } = unchanged(old, now)
    kept.push({ was, is, length: oldFrom + start - was })
    const removed = old.length - start - end
    if (removed > 0) text.delete(newFrom + start, removed)
    insertPieces(text, after, newFrom + start, newTo - end)
    was = oldTo - end
    is = newTo - end
  }
  kept.push({ was, is, length: Number.POSITIVE_INFINITY })
  return kept
}

function isAtStart(lines: readonly Line[], flat: number): boolean {
  const line = lines[lineAt(lines, flat, 'flat')]
  return line?.hasBoundary === true && line.flat === flat && line.content.size > 0
}

/** A boundary belongs to the block behind it, so what is the same is looked for from the end first. */
function unchanged(old: readonly string[], now: readonly string[]): { start: number; end: number } {
  const most = Math.min(old.length, now.length)
  let end = 0
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  let start = 0
  while (start < most - end && old[start] === now[start]) start++
  return { start, end }
}

/** Writes what these lines say from one place of the flat text to the other. */
export function insertPieces(text: ShownText, lines: readonly Line[], from: number, to: number): void {
  for (const piece of piecesOf(lines, from, to)) {
    if ('line' in piece) {
      text.insertBoundary(piece.from, piece.line.facts)
      continue
    }
    const formats = formatsOf(piece.node)
    const [left] = piece.from > 0 ? piecesOf(lines, piece.from - 1, piece.from) : []
    const change = left && !('line' in left) ? changedFormats(formatsOf(left.node), formats) : undefined
    // without formats, new text has those of the letter before it, which is shorter and faster than repeating them. The
    // object is a copy, because Yjs writes into it
    if (change === null) text.insert(piece.from, piece.text)
    else text.insert(piece.from, piece.text, { own: { ...formats }, change })
  }
}

/** Formats and facts of what stayed, where lines differ. */
function writeFormats(
  text: ShownText,
  before: readonly Line[],
  after: readonly Line[],
  kept: readonly Kept[],
): void {
  const same = (a: Line | undefined, b: Line | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.node === b.node &&
    a.node !== null &&
    isSameValue(a.facts, b.facts)
  const most = Math.min(before.length, after.length)
  let first = 0
  while (first < most && same(before[first], after[first])) first++
  let last = 0
  while (last < most - first && same(before.at(-1 - last), after.at(-1 - last))) last++
  const from = Math.max(0, (after[Math.min(first, after.length - 1)]?.flat ?? 0) - 1)
  const end = after[Math.min(after.length - 1, after.length - last)]
  const to = last === 0 ? endOfLines(after) : (end?.flat ?? 0)
  for (const { was, is, length } of kept) {
    const [start, stop] = [Math.max(is, from), Math.min(is + length, to)]
    if (start < stop) formatStretch(text, before, after, was - is, start, stop)
  }
}

function endOfLines(lines: readonly Line[]): number {
  const last = lines.at(-1)
  return last ? endOf(last) : 0
}

function formatStretch(
  text: ShownText,
  before: readonly Line[],
  after: readonly Line[],
  shift: number,
  from: number,
  to: number,
): void {
  const old = [...piecesOf(before, from + shift, to + shift)]
  let at = 0
  for (const piece of piecesOf(after, from, to)) {
    for (let was = old[at]; was && was.from - shift < piece.to; was = old[++at]) {
      const start = Math.max(piece.from, was.from - shift)
      const end = Math.min(piece.to, was.to - shift)
      if (start < end) formatPiece(text, was, piece, start, end)
      if (was.to - shift > piece.to) break
    }
  }
}

type Piece = ReturnType<typeof piecesOf> extends Generator<infer P> ? P : never

function formatPiece(text: ShownText, was: Piece, now: Piece, from: number, to: number): void {
  if ('line' in was && 'line' in now) {
    const map = sameFacts(was.line.facts, now.line.facts) ? null : boundaryAt(text, from)
    // also those that could not be seen: in its new surroundings they would be
    for (const [name, value] of changedFacts(factsOf(map?.toJSON() ?? {}), now.line.facts))
      if (value === null) map?.delete(name)
      else map?.set(name, value)
    return
  }
  if ('line' in was || 'line' in now) return
  const change = changedFormats(formatsOf(was.node), formatsOf(now.node))
  if (change) text.format(from, to - from, change)
}

/** The boundary at this place of the text. */
function boundaryAt(text: ShownText, flat: number): Y.Map<unknown> | null {
  const { item } = text.placeAt(flat, 0)
  const { doc } = text.text
  if (!item || !doc) return null
  const found = Y.getItem(doc.store, item)
  const type = found instanceof Y.Item && found.content instanceof Y.ContentType ? found.content.type : null
  return type instanceof Y.Map ? type : null
}
