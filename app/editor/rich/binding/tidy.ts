/**
 * After a command: the one tree that the lines stand for. Two lists that now touch become one, an emptied item gets its
 * paragraph, a new table its ids. The flat text does not change by it.
 */
import { Fragment, type Node } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { buildNodes, childrenBetween, swapNodes, widen } from './build-nodes.ts'
import { blocksOf, flatAt, linesOf, posAt } from './lines.ts'
import { isNumbered, numberTables } from './number-table.ts'
import { cellsOf } from './table-nodes.ts'

export function tidied(before: Node, state: EditorState, newId: () => string): Transaction | null {
  const { tr } = state
  const caret = new CaretKeeper(state.selection)
  const [same, sameEnd] = sameChildren(before, state.doc)
  const [from, to] = widen(state.doc, same - 1, state.doc.childCount - sameEnd + 1)
  tidyContainer(tr, state.doc, 0, from, to, caret)
  numberTables(tr, newId)
  tidyCells(tr, before, caret)
  if (!tr.docChanged) return null
  caret.restore(tr)
  return tr
}

/** How many children are the same at the beginning, and at the end. */
function sameChildren(before: Node, after: Node): [start: number, end: number] {
  const most = Math.min(before.childCount, after.childCount)
  let start = 0
  while (start < most && before.child(start) === after.child(start)) start++
  let end = 0
  while (
    end < most - start &&
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)
  )
    end++
  return [start, end]
}

function tidyContainer(
  tr: Transaction,
  container: Node,
  base: number,
  from: number,
  to: number,
  caret: CaretKeeper,
): void {
  const lines = linesOf(container)
  const touched = blocksOf(lines).filter(({ top }) => top >= from && top < to)
  const isEmpty = lines.length === 0
  const wanted = isEmpty ? [{ facts: {}, content: Fragment.empty, node: null, rest: null }] : touched
  const { start, nodes } = childrenBetween(container, isEmpty ? 0 : from, isEmpty ? container.childCount : to)
  const steps = tr.steps.length
  if (!swapNodes(tr, base + start, nodes, buildNodes(container.type.schema, wanted))) return
  const after = base === 0 ? tr.doc : tr.doc.resolve(base).parent
  caret.map(
    (pos) => base + posAt(linesOf(after), flatAt(lines, pos - base)),
    (pos) => isDirectlyIn(container, base, pos),
    (pos) => tr.mapping.slice(steps).map(pos),
  )
}

/** Whether the place is in a line of the container, not in a cell of a table in it. */
function isDirectlyIn(container: Node, base: number, pos: number): boolean {
  if (pos < base || pos > base + container.content.size) return false
  const { depth, node } = describe(container, pos - base)
  for (let level = depth; level > 0; level--) if (node(level).type.name === 'table') return false
  return true
}

function describe(container: Node, pos: number) {
  const $pos = container.resolve(pos)
  return { depth: $pos.depth, node: (level: number) => $pos.node(level) }
}

function tidyCells(tr: Transaction, before: Node, caret: CaretKeeper): void {
  const old = new Set(linesOf(before).map(({ node }) => node))
  // from behind, so that what is in front stays where it is
  for (const { node, pos } of [...linesOf(tr.doc)].reverse()) {
    if (node?.type.name !== 'table' || old.has(node) || !isNumbered(node)) continue
    for (const cell of [...cellsOf(node)].reverse())
      tidyContainer(tr, cell.node, pos + cell.base, 0, cell.node.childCount, caret)
  }
}

/** The ends of a text selection over changes that replace what is around them. */
class CaretKeeper {
  #ends: [anchor: number, head: number] | null

  constructor(selection: Selection) {
    this.#ends = selection instanceof TextSelection ? [selection.anchor, selection.head] : null
  }

  map(move: (pos: number) => number, applies: (pos: number) => boolean = () => true, otherwise = move): void {
    if (!this.#ends) return
    const [anchor, head] = this.#ends
    this.#ends = [
      applies(anchor) ? move(anchor) : otherwise(anchor),
      applies(head) ? move(head) : otherwise(head),
    ]
  }

  restore(tr: Transaction): void {
    if (this.#ends) tr.setSelection(selectionAt(tr.doc, ...this.#ends))
  }
}

export function selectionAt(doc: Node, anchor: number, head: number): Selection {
  const [$anchor, $head] = [doc.resolve(clamp(doc, anchor)), doc.resolve(clamp(doc, head))]
  return $anchor.parent.inlineContent && $head.parent.inlineContent
    ? new TextSelection($anchor, $head)
    : Selection.near($head, -1)
}

const clamp = (doc: Node, pos: number) => Math.min(Math.max(pos, 0), doc.content.size)
