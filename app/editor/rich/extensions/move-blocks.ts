/**
 * Moves the blocks of the selection past the block beside them, among their siblings: an item in its list, a block in its
 * quote or in the text. A flat text cannot move, it can only delete and write again; so of the two that change places, the one
 * is written again that no colleague stands in, where nobody writes just in front; whoever writes in the other notices nothing.
 */
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { bindingOf } from '../binding/binding.ts'
import { linesOf } from '../binding/lines.ts'

/** Moved, to the place `at` of `of`; nothing is beside it; or colleagues write where it would go. */
export type Move =
  | { readonly kind: 'moved'; readonly words: string; readonly at: number; readonly of: number }
  | { readonly kind: 'atEnd' | 'occupied' }

interface Siblings {
  readonly parent: Node
  /** Where its content begins. */
  readonly base: number
  readonly first: number
  readonly last: number
}

/** `carets` are the places where colleagues stand. */
export function moveBlocks(view: EditorView, by: -1 | 1, carets: readonly number[]): Move {
  const { state } = view
  const { anchor, head, $from, $to } = state.selection
  const siblings = siblingsAt($from, $to)
  const { parent, base, first, last } = siblings
  const beside = by < 0 ? first - 1 : last + 1
  if (beside < 0 || beside >= parent.childCount) return { kind: 'atEnd' }
  const own = stretch(siblings, first, last)
  const other = stretch(siblings, beside, beside)
  const target = (moves: Stretch, stays: Stretch) => (moves.from < stays.from ? stays.to : stays.from)
  const isFree = (moves: Stretch, stays: Stretch) =>
    !carets.some((caret) => caret > moves.from && caret < moves.to) &&
    !carets.includes(endOfLineBefore(state.doc, target(moves, stays)))
  const moved = isFree(other, own) ? other : isFree(own, other) ? own : null
  if (!moved) return { kind: 'occupied' }

  const { tr } = state
  const stays = moved === own ? other : own
  const behind = moved.from < stays.from
  tr.insert(target(moved, stays), moved.nodes)
  const shifted = behind ? 0 : size(moved)
  tr.delete(moved.from + shifted, moved.to + shifted)
  const shift = by * size(other)
  const place = (at: number) => tr.doc.resolve(at + shift)
  if (state.selection instanceof TextSelection)
    tr.setSelection(TextSelection.between(place(anchor), place(head)))
  const binding = bindingOf(state)
  binding?.beginStep()
  view.dispatch(tr.scrollIntoView())
  binding?.beginStep()
  const words = parent.textBetween(own.from - base, own.to - base, ' ')
  return { kind: 'moved', words, at: first + by + 1, of: parent.childCount }
}

/**
 * What somebody types at the end of a line and what is put behind that line at the same moment have the same place in the flat
 * text; which comes first is chance.
 */
function endOfLineBefore(doc: Node, at: number): number {
  const lines = linesOf(doc)
  const line = lines.findLast(({ pos, content }) => pos + content.size < at)
  // the first line has nothing in front but the beginning of the text
  return line ? line.pos + line.content.size : (lines[0]?.pos ?? -1)
}

const containers = new Set(['doc', 'blockquote', 'callout', 'bulletList', 'orderedList'])

/** The innermost container of both ends, and which of its children they are in; a table is one block. */
function siblingsAt($from: ResolvedPos, $to: ResolvedPos): Siblings {
  let depth = 0
  for (let at = 0; at <= $from.sharedDepth($to.pos); at++) {
    const { name } = $from.node(at).type
    if (name === 'table') break
    if (containers.has(name)) depth = at
  }
  const parent = $from.node(depth)
  return {
    parent,
    base: depth === 0 ? 0 : $from.start(depth),
    first: Math.min($from.index(depth), parent.childCount - 1),
    last: Math.min($to.index(depth), parent.childCount - 1),
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly nodes: readonly Node[]
}

function stretch({ parent, base }: Siblings, first: number, last: number): Stretch {
  let from = base
  for (let index = 0; index < first; index++) from += parent.child(index).nodeSize
  const nodes = parent.content.content.slice(first, last + 1)
  return { from, to: from + nodes.reduce((sum, node) => sum + node.nodeSize, 0), nodes }
}

const size = ({ from, to }: Stretch) => to - from
