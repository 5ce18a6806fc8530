/**
 * Gives the tables that a command made or changed what their shared form needs: ids for the table, its rows and its
 * columns. Sizes do not change, so every place stays where it is.
 */
import { type Attrs, Fragment, type Node, type NodeType, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'
import { ReplaceStep } from '@tiptap/pm/transform'
import { linesOf } from './lines.ts'

type NewId = () => string

/** A command changes few parts of a table. Each change is a step, and each step is read: of thousands it takes minutes. */
const maxSteps = 100

export function numberTables(tr: Transaction, newId: NewId): void {
  const seen = new Set<string>()
  for (const { node, pos } of linesOf(tr.doc)) {
    if (node?.type.name !== 'table') continue
    const id = String(node.attrs.id ?? '')
    if (id === '' || seen.has(id)) tr.setNodeAttribute(pos, 'id', newId())
    seen.add(id)
    // what is no rectangle is made one first, by the table's own repair
    if (isNumbered(node) || TableMap.get(node).problems) continue
    const changes = changesOf(node, newId)
    if (changes.size > maxSteps) replaceTable(tr, pos, changes)
    else for (const [at, change] of changes) changePart(tr, pos + 1 + at, change)
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

interface Change {
  readonly type: NodeType
  readonly attrs: Attrs
}

/** What rows and cells must become; places count from the table's content. */
function changesOf(table: Node, newId: NewId): Map<number, Change> {
  const changes = new Map<number, Change>()
  const rows = new Set<unknown>()
  table.forEach(({ type, attrs }, at) => {
    const isKept = typeof attrs.id === 'string' && !rows.has(attrs.id)
    if (!isKept) changes.set(at, { type, attrs: { ...attrs, id: newId() } })
    rows.add(attrs.id)
  })
  const { nodes } = table.type.schema
  const map = TableMap.get(table)
  const columns: string[] = []
  for (const id of columnIds(table, map))
    columns.push(typeof id === 'string' && !columns.includes(id) ? id : newId())
  const misplaced = new Set(misplacedHeaders(table).map(({ at }) => at))
  for (const { node, column, at } of cellPlaces(table, map)) {
    const other = isHeader(node) ? nodes.tableCell : nodes.tableHeader
    const type = misplaced.has(at) && other ? other : node.type
    if (type !== node.type || node.attrs.id !== columns[column])
      changes.set(at, { type, attrs: { ...node.attrs, id: columns[column] } })
  }
  return changes
}

/** An attribute alone is set without replacing anything on the screen, and a selection of cells stays. */
function changePart(tr: Transaction, pos: number, { type, attrs }: Change): void {
  if (tr.doc.nodeAt(pos)?.type === type) tr.setNodeAttribute(pos, 'id', attrs.id)
  else tr.setNodeMarkup(pos, type, attrs)
}

function replaceTable(tr: Transaction, pos: number, changes: ReadonlyMap<number, Change>): void {
  const table = tr.doc.nodeAt(pos)
  if (!table) return
  const changed = (node: Node, at: number, content: Fragment) => {
    const change = changes.get(at)
    if (change) return change.type.create(change.attrs, content, node.marks)
    return content === node.content ? node : node.copy(content)
  }
  const rows: Node[] = []
  table.forEach((row, rowAt) => {
    const cells: Node[] = []
    row.forEach((cell, at) => void cells.push(changed(cell, rowAt + 1 + at, cell.content)))
    rows.push(changed(row, rowAt, Fragment.fromArray(cells)))
  })
  tr.step(new ReplaceStep(pos + 1, pos + 1 + table.content.size, new Slice(Fragment.fromArray(rows), 0, 0)))
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
    areHeaders(nodes) || (nodes?.every(isNew) === true && areHeaders(next) && next?.some(isNew) === false)
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
  return cellPlaces(table, TableMap.get(table)).filter(
    ({ node, row, column }) =>
      isHeader(node) !== ((headers.row && row === 0) || (headers.column && column === 0)),
  )
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
  /** Its first row and column. */
  readonly row: number
  readonly column: number
  /** Where it begins, counted from the table's content. */
  readonly at: number
}

/** The cells in reading order. */
function cellPlaces(table: Node, { map, width }: TableMap): PlacedCell[] {
  const seen = new Set<number>()
  const cells: PlacedCell[] = []
  for (const [place, at] of map.entries()) {
    if (seen.has(at)) continue
    seen.add(at)
    const node = table.nodeAt(at)
    // the first place of a cell in reading order is its upper left corner
    if (node) cells.push({ node, row: Math.floor(place / width), column: place % width, at })
  }
  return cells
}
