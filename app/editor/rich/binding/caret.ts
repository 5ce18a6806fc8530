/** Places in the editor as places in shared texts, which hold while others write. */
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { flatAt, lineAt, linesOf, posAt } from './lines.ts'
import { cellsOf, cellText, type SharedTables } from './table-nodes.ts'

interface Container {
  readonly node: Node
  /** Where its content begins. */
  readonly base: number
  readonly text: Y.Text
}

export interface SharedField extends SharedTables {
  readonly text: Y.Text
}

/** The document or the cell that this place is directly in. */
function containerAt(field: SharedField, $pos: ResolvedPos): Container | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth)
    const role: unknown = node.type.spec.tableRole
    if (role !== 'cell' && role !== 'header_cell') continue
    const [row, table] = [$pos.node(depth - 1), $pos.node(depth - 2)]
    const [tableId, rowId, column] = [table.attrs.id, row.attrs.id, node.attrs.id]
    if (typeof tableId !== 'string' || typeof rowId !== 'string' || typeof column !== 'string') return null
    return { node, base: $pos.start(depth), text: cellText(field, tableId, rowId, column) }
  }
  return { node: $pos.doc, base: 0, text: field.text }
}

/**
 * A caret holds on to the letter on its left, what its person typed last; at the start of a block with words to the one on
 * its right, so that an Enter in front of it takes it along.
 */
export function toShared(field: SharedField, doc: Node, pos: number): Y.RelativePosition | null {
  const container = containerAt(field, doc.resolve(pos))
  if (!container) return null
  const lines = linesOf(container.node)
  const flat = flatAt(lines, pos - container.base)
  const line = lines[lineAt(lines, flat, 'flat')]
  const isAtStart = line !== undefined && flat === line.flat && line.content.size > 0
  return Y.createRelativePositionFromTypeIndex(container.text, flat, isAtStart ? 0 : -1)
}

/** Null when the place is in no text that the document shows. */
export function fromShared(field: SharedField, doc: Node, place: Y.RelativePosition): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(place, field.doc)
  return found ? posIn(field, doc, found.type, found.index) : null
}

/** Where this index of a shared text is in the document. */
export function posIn(field: SharedField, doc: Node, text: unknown, index: number): number | null {
  if (text === field.text) return posAt(linesOf(doc), index)
  for (const { node, facts, pos } of linesOf(doc)) {
    if (facts.table === undefined || node?.type.name !== 'table') continue
    for (const cell of cellsOf(node))
      if (cellText(field, facts.table, cell.row, cell.column) === text)
        return pos + cell.base + posAt(linesOf(cell.node), index)
  }
  return null
}
