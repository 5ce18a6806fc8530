/** Places in the editor as places in shared texts, which hold while others write. */
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { flatAt, lineAt, linesOf, posAt } from './lines.ts'
import type { ShownText } from './shown-text.ts'
import { cellsOf, cellText, type SharedTables, tablesIn } from './table-nodes.ts'

export interface Container {
  readonly node: Node
  /** Where its content begins. */
  readonly base: number
  readonly text: Y.Text
}

export interface SharedField extends SharedTables {
  readonly text: Y.Text
  /** The text, or what the editor shows of it while it waits. */
  shown(text: Y.Text): ShownText
}

/** The document or the cell that this place is directly in. */
export function containerAt(field: SharedField, $pos: ResolvedPos): Container | null {
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
 * A caret is kept beside the letter on its left, which its person typed last. At the start of a block that has words it is kept
 * beside the letter on its right, so that an Enter in front of the block moves the caret with it.
 */
export function toShared(field: SharedField, doc: Node, pos: number): Y.RelativePosition | null {
  const container = containerAt(field, doc.resolve(pos))
  if (!container) return null
  const lines = linesOf(container.node)
  const flat = flatAt(lines, pos - container.base)
  const line = lines[lineAt(lines, flat, 'flat')]
  const isAtStart = line !== undefined && flat === line.flat && line.content.size > 0
  return field.shown(container.text).placeAt(flat, isAtStart ? 0 : -1)
}

/** Null when the place is in no text that the document shows. */
export function fromShared(field: SharedField, doc: Node, place: Y.RelativePosition): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(place, field.doc)
  return found ? posIn(field, doc, found.type, found.index) : null
}

/** Where this index of a shared text is in the document. */
export function posIn(field: SharedField, doc: Node, text: unknown, index: number): number | null {
  return placesIn(field, doc)(text, index)
}

/** The same for many texts: the cells are gone through once. */
export function placesIn(field: SharedField, doc: Node) {
  let cells: Map<unknown, Pick<Container, 'node' | 'base'>> | null = null
  return (text: unknown, index: number): number | null => {
    if (text === field.text) return posAt(linesOf(doc), index)
    cells ??= cellsByText(field, doc)
    const cell = cells.get(text)
    return cell ? cell.base + posAt(linesOf(cell.node), index) : null
  }
}

function cellsByText(field: SharedField, doc: Node) {
  const cells = new Map<unknown, Pick<Container, 'node' | 'base'>>()
  for (const { node: table, facts, pos } of tablesIn(doc)) {
    if (facts.table === undefined) continue
    for (const { row, column, base, node } of cellsOf(table))
      cells.set(cellText(field, facts.table, row, column), { node, base: pos + base })
  }
  return cells
}
