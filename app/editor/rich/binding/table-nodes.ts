/** Tables of a shared text as nodes of the editor: rows and columns by their ids, each cell a flat text of its own. */
import type { Node, Schema } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { cellRoot, type GridCell, readGrid, tableRoot } from '#app/domain/text/flat/table.ts'
import { buildNodes, nodeType } from './build-nodes.ts'
import { isSameValue } from './formats.ts'
import { type Line, linesOf } from './lines.ts'
import { readBlocks } from './shared-blocks.ts'

/** The library wants to know the kind of events, which nobody asks for. */
// biome-ignore lint/suspicious/noExplicitAny: as the library declares it
export type SharedType = Y.AbstractType<any>

export interface SharedTables {
  readonly doc: Y.Doc
  readonly path: string
}

export const tableMap = ({ doc, path }: SharedTables, table: string) =>
  doc.getMap<unknown>(tableRoot(path, table))
export const cellText = ({ doc, path }: SharedTables, table: string, row: string, column: string) =>
  doc.getText(cellRoot(path, table, row, column))

/** What cells hold, by their texts: what is known is not read again. */
type KnownCells = Map<SharedType, readonly Node[]>

/** The node of a table; parts of `before` that are the same are kept. Null when it has no rows or columns. */
export function readTableNode(
  schema: Schema,
  shared: SharedTables,
  table: string,
  before: Node | null,
  known: KnownCells,
): Node | null {
  const { rows } = readGrid(tableMap(shared, table))
  if (rows.length === 0 || rows.every(({ cells }) => cells.length === 0)) return null
  const old = before ? cellsById(before) : new Map<string, Node>()
  return nodeType(schema, 'table').create(
    { id: table },
    rows.map(({ row, cells }) =>
      nodeType(schema, 'tableRow').create(
        { id: row },
        cells.map((cell) => {
          const text = cellText(shared, table, cell.row, cell.column)
          return cellNode(schema, text, cell, old.get(cellId(cell.row, cell.column)), known)
        }),
      ),
    ),
  )
}

function cellNode(
  schema: Schema,
  text: Y.Text,
  { column, isHeader, rowspan, colspan }: GridCell,
  old: Node | undefined,
  known: KnownCells,
): Node {
  const type = nodeType(schema, isHeader ? 'tableHeader' : 'tableCell')
  const content =
    known.get(text) ??
    buildNodes(
      schema,
      readBlocks(schema, text, () => null),
    )
  known.set(text, content)
  const made = type.create({ id: column, rowspan, colspan }, content)
  const isSame = old?.type === type && isSameValue(old.attrs, made.attrs) && old.content.eq(made.content)
  return isSame ? old : made
}

export const cellId = (row: string, column: string) => `${row}:${column}`

/** Row and column id → cell, of a table in which everything has an id. */
export function cellsById(table: Node): Map<string, Node> {
  const cells = new Map<string, Node>()
  for (const { row, column, node } of cellsOf(table)) cells.set(cellId(row, column), node)
  return cells
}

export interface CellPlace {
  readonly row: string
  readonly column: string
  readonly node: Node
  /** Where its content begins, counted from in front of the table. */
  readonly base: number
}

export function* cellsOf(table: Node): Generator<CellPlace> {
  let rowAt = 1
  for (const row of table.content.content) {
    let at = rowAt + 1
    for (const node of row.content.content) {
      yield { row: String(row.attrs.id), column: String(node.attrs.id), node, base: at + 1 }
      at += node.nodeSize
    }
    rowAt += row.nodeSize
  }
}

/** The tables of a document, in order. */
export function tablesIn(doc: Node): readonly (Line & { readonly node: Node })[] {
  return linesOf(doc).filter((line): line is Line & { node: Node } => line.node?.type.name === 'table')
}
