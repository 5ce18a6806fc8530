/**
 * Gives the tables that a command made or changed what their shared form needs: ids for the table, its rows and its
 * columns. Only attributes are set, so that nothing on the screen is replaced and the selection stays.
 */
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'
import { linesOf } from './lines.ts'

type NewId = () => string

export function numberTables(tr: Transaction, newId: NewId): void {
  const seen = new Set<string>()
  for (const { node, pos } of linesOf(tr.doc)) {
    if (node?.type.name !== 'table') continue
    const id = String(node.attrs.id ?? '')
    if (id === '' || seen.has(id)) tr.setNodeAttribute(pos, 'id', newId())
    seen.add(id)
    // what is no rectangle is made one first, by the table's own repair
    if (isNumbered(node) || TableMap.get(node).problems) continue
    placeHeaders(tr, node, pos)
    numberParts(tr, node, pos, newId)
  }
}

/** Whether each row has an id of its own, the cells of each column have its id, and headers are first in row or column. */
export function isNumbered(table: Node): boolean {
  if (numbered.has(table)) return true
  const map = TableMap.get(table)
  if (map.problems) return false
  const columns = columnIds(table, map)
  const rows = table.content.content.map(({ attrs }) => attrs.id)
  const isDone =
    isDistinct(rows) &&
    isDistinct(columns) &&
    cellPlaces(table, map).every(({ node, column }) => node.attrs.id === columns[column]) &&
    misplacedHeaders(table).length === 0
  if (isDone) numbered.add(table)
  return isDone
}
const numbered = new WeakSet<Node>()

function isDistinct(ids: readonly unknown[]): boolean {
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
}

function numberParts(tr: Transaction, table: Node, pos: number, newId: NewId): void {
  const rows = new Set<unknown>()
  table.forEach((row, offset) => {
    const { id } = row.attrs
    if (typeof id !== 'string' || rows.has(id)) tr.setNodeAttribute(pos + 1 + offset, 'id', newId())
    rows.add(id)
  })
  const map = TableMap.get(table)
  const columns: string[] = []
  for (const id of columnIds(table, map))
    columns.push(typeof id === 'string' && !columns.includes(id) ? id : newId())
  for (const { node, column, at } of cellPlaces(table, map))
    if (node.attrs.id !== columns[column]) tr.setNodeAttribute(pos + 1 + at, 'id', columns[column])
}

export interface Headers {
  readonly row: boolean
  readonly column: boolean
}

const isHeader = ({ type }: Node) => type.spec.tableRole === 'header_cell'
const isNew = ({ attrs }: Node) => attrs.id === null

/** Whether the first row and the first column are headers; a new row in front of a header takes its place. */
export function headersOf(table: Node): Headers {
  const [first, second] = table.content.content
  const cells = cellPlaces(table, TableMap.get(table))
  const [firstColumn, secondColumn] = [0, 1].map((at) =>
    cells.filter(({ column }) => column === at).map(({ node }) => node),
  )
  const areHeaders = (nodes: readonly Node[] | undefined) =>
    nodes !== undefined && nodes.length > 0 && nodes.every(isHeader)
  const isFor = (nodes: readonly Node[] | undefined, next: readonly Node[] | undefined) =>
    areHeaders(nodes) || (nodes?.every(isNew) === true && areHeaders(next))
  return {
    row: isFor(first?.content.content, second?.content.content),
    column: table.childCount > 1 && isFor(firstColumn, secondColumn),
  }
}

interface Misplaced {
  readonly at: number
  readonly node: Node
}

/** The cells that are headers and should not be, or the other way round. */
function misplacedHeaders(table: Node): Misplaced[] {
  const headers = headersOf(table)
  const map = TableMap.get(table)
  return cellPlaces(table, map).filter(({ node, at }) => {
    const { left, top } = map.findCell(at)
    return isHeader(node) !== ((headers.row && top === 0) || (headers.column && left === 0))
  })
}

function placeHeaders(tr: Transaction, table: Node, pos: number): void {
  const { nodes } = table.type.schema
  for (const { node, at } of misplacedHeaders(table))
    tr.setNodeMarkup(pos + 1 + at, isHeader(node) ? nodes.tableCell : nodes.tableHeader, node.attrs)
}

/** For each column the id that most of its cells have; null where none has one. */
export function columnIds(table: Node, map: TableMap): (string | null)[] {
  const counts = Array.from({ length: map.width }, () => new Map<string, number>())
  for (const { node, column } of cellPlaces(table, map)) {
    const { id } = node.attrs
    const count = counts[column]
    if (typeof id === 'string' && count) count.set(id, (count.get(id) ?? 0) + 1)
  }
  return counts.map((count) => [...count].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null)
}

interface PlacedCell {
  readonly node: Node
  /** Its first column. */
  readonly column: number
  /** Where it begins, counted from the table's content. */
  readonly at: number
}

function cellPlaces(table: Node, map: TableMap): PlacedCell[] {
  const cells: PlacedCell[] = []
  for (const at of new Set(map.map)) {
    const node = table.nodeAt(at)
    if (node) cells.push({ node, column: map.findCell(at).left, at })
  }
  return cells
}
