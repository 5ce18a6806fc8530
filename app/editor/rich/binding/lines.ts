/**
 * A container of the editor's document (the document itself, or a cell) as the lines of its flat text, and the way between
 * places in both. Nodes never change, so what was found for one is kept.
 */
import { Fragment, type Node } from '@tiptap/pm/model'
import { type Facts, sameFacts } from '#app/domain/text/flat/facts.ts'
import { type TreeReader, visitBlocks } from '#app/domain/text/flat/visit-blocks.ts'
import type { NewBlock } from './build-nodes.ts'

export interface Line {
  readonly facts: Facts
  readonly content: Fragment
  /** Null in an element that has no block. */
  readonly node: Node | null
  /** Where its content begins, counted from the container's content; of an atom, where it begins itself. */
  readonly pos: number
  /** Where it begins in the flat text. */
  readonly flat: number
  /** Whether a boundary stands in front: all but the first line, and the words that stand in an atom's line. */
  readonly hasBoundary: boolean
  /** The container's child that it is in. */
  readonly top: number
}

interface Found {
  readonly facts: Facts
  readonly node: Node | null
  readonly at: number
}

const documentReader: TreeReader<Node> = {
  typeOf: (node) => node.type.name,
  attrsOf: (node) => node.attrs,
  childrenOf: (node) => node.content.content,
  sizeOf: (node) => node.nodeSize,
}
/** A table within a table becomes its words. */
const cellReader: TreeReader<Node> = {
  ...documentReader,
  typeOf: (node) => (node.type.name === 'table' ? 'tableRow' : node.type.name),
}

const isCell = (node: Node) =>
  node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell'

const known = new WeakMap<Node, readonly Line[]>()

export function linesOf(container: Node): readonly Line[] {
  const cached = known.get(container)
  if (cached) return cached
  const lines: Line[] = []
  let flat = 0
  let before: Line | null = null
  for (const { top, found } of blocksIn(container)) {
    const { node, at } = found
    const isRest: boolean = before !== null && isBlockAtom(before) && node?.attrs.rest === true
    const hasBoundary = before !== null && !isRest
    flat += hasBoundary ? 1 : 0
    const content = node?.isTextblock ? node.content : Fragment.empty
    const line: Line = {
      facts: isRest && before ? before.facts : found.facts,
      content,
      node,
      pos: node?.isTextblock ? at + 1 : at,
      flat,
      hasBoundary,
      top,
    }
    lines.push(line)
    flat += content.size
    before = line
  }
  known.set(container, lines)
  return lines
}

/** The blocks in each child, found once per child. */
const inChild = new WeakMap<Node, readonly Found[]>()

function* blocksIn(container: Node): Generator<{ top: number; found: Found }> {
  const reader = isCell(container) ? cellReader : documentReader
  let offset = 0
  for (let top = 0; top < container.childCount; top++) {
    const child = container.child(top)
    const before = top > 0 ? container.child(top - 1) : null
    for (const { facts, node, at } of foundIn(child, reader)) {
      const isApart = before !== null && isSecondCallout(before, child) && node === firstOf(child, reader)
      yield { top, found: { facts: isApart ? { ...facts, apart: true } : facts, node, at: at + offset } }
    }
    offset += child.nodeSize
  }
}

function foundIn(child: Node, reader: TreeReader<Node>): readonly Found[] {
  const cached = reader === documentReader ? inChild.get(child) : undefined
  if (cached) return cached
  const found: Found[] = []
  visitBlocks([child], reader, (node, facts, at) => found.push({ facts, node, at }))
  if (reader === documentReader) inChild.set(child, found)
  return found
}

function firstOf(child: Node, reader: TreeReader<Node>): Node | null {
  return foundIn(child, reader)[0]?.node ?? null
}

function isSecondCallout(before: Node, node: Node): boolean {
  return node.type.name === 'callout' && before.type === node.type && before.attrs.tone === node.attrs.tone
}

/** The blocks of these lines: an atom and the words in its line are one. */
export function blocksOf(lines: readonly Line[]): (NewBlock & { readonly top: number })[] {
  const blocks: (NewBlock & { readonly top: number })[] = []
  for (const { facts, content, node, hasBoundary, top } of lines) {
    const atom = blocks.at(-1)
    if (atom && !hasBoundary) blocks[blocks.length - 1] = { ...atom, content, rest: node }
    else blocks.push({ facts, content, node, rest: null, top })
  }
  return blocks
}

/** The last line that begins at this place or before it. */
export function lineAt(lines: readonly Line[], value: number, by: 'pos' | 'flat'): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.[by] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

const isBlockAtom = ({ node }: Line) => node !== null && !node.isTextblock

export const endOf = (line: Line) => line.flat + line.content.size

/** Where a place in the container is in the flat text. Between two lines: the end of the one before, or with `side` 1 the start of the next. */
export function flatAt(lines: readonly Line[], pos: number, side: -1 | 1 = -1): number {
  const index = lineAt(lines, pos, 'pos')
  const line = lines[index]
  if (!line) return 0
  if (pos < line.pos) return side < 0 ? 0 : line.flat
  // in front of an atom is behind the line before
  const before = lines[index - 1]
  if (pos === line.pos && side < 0 && before && isBlockAtom(line)) return endOf(before)
  if (pos <= line.pos + line.content.size) return line.flat + pos - line.pos
  return side < 0 ? endOf(line) : (lines[index + 1]?.flat ?? endOf(line))
}

/** Where a place in the flat text is in the container. */
export function posAt(lines: readonly Line[], flat: number): number {
  const line = lines[lineAt(lines, flat, 'flat')]
  return line ? line.pos + Math.min(flat - line.flat, line.content.size) : 0
}

/** A stretch of the flat text: letters with their marks, or the boundary in front of a line. */
export type Piece =
  | { readonly from: number; readonly to: number; readonly node: Node; readonly text: string }
  | { readonly from: number; readonly to: number; readonly line: Line }

export function* piecesOf(lines: readonly Line[], from: number, to: number): Generator<Piece> {
  for (let index = lineAt(lines, Math.max(0, from - 1), 'flat'); index < lines.length; index++) {
    const line = lines[index]
    if (!line || line.flat - (line.hasBoundary ? 1 : 0) >= to) return
    if (line.hasBoundary && line.flat - 1 >= from) yield { from: line.flat - 1, to: line.flat, line }
    let at = line.flat
    for (const node of line.content.content) {
      const [start, end] = [Math.max(from, at), Math.min(to, at + node.nodeSize)]
      if (start < end) yield { from: start, to: end, node, text: lettersOf(node).slice(start - at, end - at) }
      at += node.nodeSize
    }
  }
}

/** A hard break is a line break: so it stays one when its block becomes code. */
function lettersOf(node: Node): string {
  return node.text ?? '\n'
}

/** One string per place of the flat text, to compare. */
export function unitsOf(lines: readonly Line[], from: number, to: number): string[] {
  const units: string[] = []
  for (const piece of piecesOf(lines, from, to))
    if ('line' in piece) units.push('boundary')
    else units.push(...piece.text.split(''))
  return units
}

/** Whether two containers differ in nothing but letters and marks: the same lines with the same facts, tables included. */
export function hasSameShape(before: Node, after: Node): boolean {
  const [old, now] = [linesOf(before), linesOf(after)]
  if (old.length !== now.length) return false
  return old.every((line, index) => {
    const other = now[index]
    if (line === other) return true
    if (!other || !sameFacts(line.facts, other.facts)) return false
    return line.node === other.node || line.facts.type !== 'table' || isSameTable(line.node, other.node)
  })
}

function isSameTable(before: Node | null, after: Node | null): boolean {
  if (!before || !after || before.type !== after.type || before.isTextblock)
    return before?.type === after?.type
  if (!after.sameMarkup(before) || before.childCount !== after.childCount) return false
  return before.content.content.every((node, index) => {
    const other = after.child(index)
    if (node === other) return true
    return isCell(node) ? node.sameMarkup(other) && hasSameShape(node, other) : isSameTable(node, other)
  })
}
