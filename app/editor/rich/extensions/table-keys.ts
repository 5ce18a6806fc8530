/**
 * The keys of a table. Tab goes from cell to cell, and from the last one into a new row; Escape and the arrows lead out,
 * also where nothing stands behind the table or before it: there the caret is a line across, and the page stays.
 */
import type { Editor } from '@tiptap/core'
import { GapCursor } from '@tiptap/pm/gapcursor'
import type { ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

type Direction = 1 | -1

const arrows = { ArrowDown: 'down', ArrowRight: 'right', ArrowUp: 'up', ArrowLeft: 'left' } as const
type Arrow = (typeof arrows)[keyof typeof arrows]

export function tableKeys(editor: Editor): Record<string, () => boolean> {
  const leaving = Object.entries(arrows).map(([key, arrow]) => [key, () => leave(editor, arrow)] as const)
  return Object.fromEntries([
    ...leaving,
    ['Tab', () => nextCell(editor)] as const,
    ['Escape', () => leaveTable(editor)] as const,
  ])
}

/** In the last cell: into a new row. One command after the other, because the second needs what the first made. */
function nextCell(editor: Editor): boolean {
  return editor.commands.goToNextCell() || (editor.commands.addRowAfter() && editor.commands.goToNextCell())
}

function leaveTable({ state, view }: Editor): boolean {
  const { $head } = state.selection
  const depth = tableDepth($head)
  return depth !== null && goBeside(view, $head, depth, 1)
}

function leave({ state, view }: Editor, key: Arrow): boolean {
  const direction = key === 'down' || key === 'right' ? 1 : -1
  // further out than out: the browser would scroll the page
  if (state.selection instanceof GapCursor) return isAtEdge(state, direction)
  const { $head, empty } = state.selection
  const depth = tableDepth($head)
  if (depth === null || !empty || !view.endOfTextblock(key)) return false
  const isSideways = key === 'left' || key === 'right'
  return isLast($head, depth, direction, isSideways) && goBeside(view, $head, depth, direction)
}

function isAtEdge({ doc, selection }: EditorState, direction: Direction): boolean {
  return direction > 0 ? selection.to === doc.content.size : selection.from === 0
}

function tableDepth($pos: ResolvedPos): number | null {
  for (let depth = $pos.depth; depth > 0; depth--)
    if ($pos.node(depth).type.spec.tableRole === 'table') return depth
  return null
}

/** Whether nothing of the table comes after (before) the caret: below its row, or beside its cell when one goes sideways. */
function isLast($pos: ResolvedPos, depth: number, direction: Direction, isSideways: boolean): boolean {
  for (let at = depth; at < $pos.depth; at++) {
    const isRow = at === depth + 1
    if (isRow && !isSideways) continue
    const [index, edge] =
      direction > 0 ? [$pos.indexAfter(at), $pos.node(at).childCount] : [$pos.index(at), 0]
    if (index !== edge) return false
  }
  return true
}

/** To what stands beside the table; a caret in a text where there is one. */
function goBeside(view: EditorView, $pos: ResolvedPos, depth: number, direction: Direction): boolean {
  const { tr } = view.state
  const $beside = tr.doc.resolve(direction > 0 ? $pos.after(depth) : $pos.before(depth))
  const text = Selection.findFrom($beside, direction, true)
  if (text) {
    view.dispatch(tr.setSelection(text).scrollIntoView())
    return true
  }
  view.dispatch(tr.setSelection(new GapCursor($beside)))
  view.dom.querySelector('.ProseMirror-gapcursor')?.scrollIntoView({ block: 'nearest' })
  return true
}
