/** What changed in a shared text, as a change of the editor's document that touches only what differs. */
import { Fragment, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { isAtom, sameFacts } from '#app/domain/text/flat/facts.ts'
import { buildNodes, childrenBetween, inlineOf, type NewBlock, swapNodes, widen } from './build-nodes.ts'
import { placesIn, type SharedField } from './caret.ts'
import { type Formats, marksOf } from './formats.ts'
import { blocksOf, type Line, lineAt, linesOf, piecesOf, posAt } from './lines.ts'

export type Delta = readonly { insert?: unknown; delete?: number; retain?: number; attributes?: Formats }[]

/** Whether the change leaves the blocks as they are: letters and formats within lines that are no atoms. */
export function isInline(delta: Delta, lines: readonly Line[]): boolean {
  let old = 0
  for (const { insert, delete: removed, retain, attributes } of delta) {
    if (insert !== undefined && typeof insert !== 'string') return false
    const size = removed ?? (attributes ? retain : undefined) ?? 0
    if (insert !== undefined || size > 0)
      if (!isWithinText(lines, old, old + size, removed !== undefined)) return false
    old += (removed ?? 0) + (retain ?? 0)
  }
  return true
}

function isWithinText(lines: readonly Line[], from: number, to: number, isRemoved: boolean): boolean {
  const line = lines[lineAt(lines, from, 'flat')]
  // inserting where a line ends is inserting into it
  if (!line || isAtom(line.facts) || !line.node) return false
  return !isRemoved || to <= line.flat + line.content.size
}

export function applyInline(tr: Transaction, delta: Delta): void {
  const lines = linesOf(tr.doc)
  let [old, shift] = [0, 0]
  for (const { insert, delete: removed, retain = 0, attributes } of delta) {
    const pos = posAt(lines, old) + shift
    if (typeof insert === 'string') {
      const isCode = tr.doc.resolve(pos).parent.type.spec.code === true
      const nodes = Fragment.fromArray(inlineOf(tr.doc.type.schema, insert, attributes ?? {}, isCode))
      tr.insert(pos, nodes)
      shift += nodes.size
    } else if (removed !== undefined) {
      tr.delete(pos, pos + removed)
      old += removed
      shift -= removed
    } else {
      if (attributes) applyFormats(tr, lines, old, old + retain, shift, attributes)
      old += retain
    }
  }
}

function applyFormats(
  tr: Transaction,
  lines: readonly Line[],
  from: number,
  to: number,
  shift: number,
  formats: Formats,
): void {
  const { schema } = tr.doc.type
  for (const piece of piecesOf(lines, from, to)) {
    if ('line' in piece) continue
    const start = posAt(lines, piece.from) + shift
    const end = start + piece.to - piece.from
    for (const name of Object.keys(formats)) {
      const type = schema.marks[name]
      if (type) tr.removeMark(start, end, type)
    }
    for (const mark of marksOf(schema, formats)) tr.addMark(start, end, mark)
  }
}

/** Makes the document show these blocks. */
export function applyBlocks(tr: Transaction, blocks: readonly NewBlock[]): void {
  const { doc } = tr
  const old = blocksOf(linesOf(doc))
  const most = Math.min(old.length, blocks.length)
  let first = 0
  while (first < most && keepsNode(old[first], blocks[first])) first++
  let last = 0
  while (last < most - first && keepsNode(old.at(-1 - last), blocks.at(-1 - last))) last++
  if (first === old.length && first === blocks.length) return
  const topOf = (index: number) => old[Math.min(Math.max(index, 0), old.length - 1)]?.top ?? 0
  const [from, to] = widen(doc, topOf(first) - 1, topOf(old.length - 1 - last) + 2)
  const before = old.filter(({ top }) => top < from).length
  const behind = old.filter(({ top }) => top >= to).length
  const { start, nodes } = childrenBetween(doc, from, to)
  swapNodes(tr, start, nodes, buildNodes(doc.type.schema, blocks.slice(before, blocks.length - behind)))
}

/** Whether both blocks are the same; then the new one takes the nodes of the old. */
function keepsNode(old: NewBlock | undefined, now: NewBlock | undefined): boolean {
  if (!old || !now || !sameFacts(old.facts, now.facts) || !old.content.eq(now.content)) return false
  if (now.facts.type === 'table' && old.node !== now.node) return false
  now.node = old.node
  now.rest = old.rest
  return true
}

/** Where in the document the change ends; null when it shows nothing of it. */
export function placeOfChange(field: SharedField, doc: Node, change: Y.Transaction): number | null {
  const placeOf = placesIn(field, doc)
  for (const event of [...change.changedParentTypes.values()].flat().reverse()) {
    // to ask for a delta is a transaction of its own, and Yjs ends each inside the one before: thousands are too many
    if (!(event instanceof Y.YTextEvent) || placeOf(event.target, 0) === null) continue
    const end = endOfChange(event.delta)
    if (end !== null) return placeOf(event.target, end)
  }
  return null
}

/** Where in the flat text the last change of a delta ends. */
function endOfChange(delta: Delta): number | null {
  let at = 0
  let end: number | null = null
  for (const { insert, delete: removed, retain = 0, attributes } of delta) {
    if (insert !== undefined) {
      at += typeof insert === 'string' ? insert.length : 1
      end = at
    } else if (removed !== undefined) end = at
    else {
      at += retain
      if (attributes) end = at
    }
  }
  return end
}
