/** What a step of the editor changed in a table, as edits of its shared map and its cells. */
import { Fragment, type Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { hasRoom, keyBetween } from '#app/domain/cases/order-keys.ts'
import {
  columnKey,
  headerColumnKey,
  headerRowKey,
  orderOf,
  rowKey,
  spanKey,
  spanOf,
} from '#app/domain/text/flat/table.ts'
import { type Line, linesOf } from './lines.ts'
import { headersOf } from './number-table.ts'
import type { ShownText } from './shown-text.ts'
import { type CellPlace, cellId, cellsOf } from './table-nodes.ts'
import { type ChangedRange, writeStep } from './write-text.ts'

export interface SharedTable {
  readonly map: Y.Map<unknown>
  readonly cell: (row: string, column: string) => ShownText
}

/** A table of the editor and where it is; its ranges count from in front of it. */
export interface TableStep {
  readonly before: Node | null
  readonly after: Node
  /** What the step changed; null when the whole table is to be compared. */
  readonly ranges: readonly ChangedRange[] | null
}

const emptyLine: readonly Line[] = [
  { facts: {}, content: Fragment.empty, node: null, pos: 0, flat: 0, hasBoundary: false, top: 0 },
]

export function writeTable(shared: SharedTable, { before, after, ranges }: TableStep): void {
  const old = before ? [...cellsOf(before)] : []
  const now = [...cellsOf(after)]
  // the editor may not show yet which rows and columns a colleague has added or removed
  if (!before || !hasSameGrid(before, after)) writeGrid(shared.map, old, after, now)
  const oldCells = new Map(old.map((cell) => [cellId(cell.row, cell.column), cell]))
  for (const cell of now) {
    const was = oldCells.get(cellId(cell.row, cell.column))
    oldCells.delete(cellId(cell.row, cell.column))
    if (was?.node !== cell.node) writeCell(shared.cell(cell.row, cell.column), was, cell, ranges)
  }
  // what a span covers now gave its words to the cell that spans
  for (const { row, column } of oldCells.values())
    if (shared.map.has(rowKey(row)) && shared.map.has(columnKey(column))) {
      const { text } = shared.cell(row, column)
      text.delete(0, text.length)
    }
}

function hasSameGrid(before: Node, after: Node): boolean {
  return (
    before.childCount === after.childCount &&
    before.content.content.every((row, index) => {
      const other = after.child(index)
      return (
        row.sameMarkup(other) &&
        row.childCount === other.childCount &&
        row.content.content.every((cell, column) => cell.sameMarkup(other.child(column)))
      )
    })
  )
}

function writeGrid(
  map: Y.Map<unknown>,
  old: readonly CellPlace[],
  after: Node,
  now: readonly CellPlace[],
): void {
  writeOrder(map, 'row', idsOf(after))
  writeOrder(map, 'col', columnsOf(now))
  const headers = headersOf(after)
  setFlag(map, headerRowKey, headers.row)
  setFlag(map, headerColumnKey, headers.column)
  writeSpans(map, old, now)
}

function idsOf(table: Node): string[] {
  return table.content.content.map(({ attrs }) => String(attrs.id))
}

/** Column ids in the order in which they are seen: a column that a span covers in one row is found in another. */
function columnsOf(cells: readonly CellPlace[]): string[] {
  const rows = new Map<string, string[]>()
  for (const { row, column } of cells) rows.set(row, [...(rows.get(row) ?? []), column])
  const columns: string[] = []
  for (const row of rows.values()) {
    let at = 0
    for (const column of row) {
      const known = columns.indexOf(column)
      if (known >= 0) at = known + 1
      else columns.splice(at++, 0, column)
    }
  }
  return columns
}

function writeOrder(map: Y.Map<unknown>, kind: 'row' | 'col', ids: readonly string[]): void {
  const keyOf = kind === 'row' ? rowKey : columnKey
  const wanted = new Set(ids)
  for (const id of orderOf(map, kind)) if (!wanted.has(id)) map.delete(keyOf(id))
  const known = (id: string) => {
    const key = map.get(keyOf(id))
    return typeof key === 'string' ? key : null
  }
  let last: { id: string; key: string } | null = null
  for (const [place, id] of ids.entries()) {
    const key = known(id)
    if (key !== null && isBehind(last, id, key)) {
      last = { id, key }
      continue
    }
    const front: string | null = last?.key ?? null
    const next =
      ids
        .slice(place + 1)
        .map(known)
        .find((other) => other !== null && (front === null || other > front)) ?? null
    const made: string = hasRoom(front, next) ? keyBetween(front, next) : keyBetween(front, null)
    map.set(keyOf(id), made)
    last = { id, key: made }
  }
}

function isBehind(last: { id: string; key: string } | null, id: string, key: string): boolean {
  return last === null || key > last.key || (key === last.key && id > last.id)
}

function setFlag(map: Y.Map<unknown>, key: string, isOn: boolean): void {
  if (isOn === map.has(key)) return
  if (isOn) map.set(key, true)
  else map.delete(key)
}

function writeSpans(map: Y.Map<unknown>, old: readonly CellPlace[], now: readonly CellPlace[]): void {
  const spans = spansOf(now)
  for (const key of spansOf(old).keys()) if (!spans.has(key)) map.delete(key)
  for (const [key, span] of spans) if (map.get(key) !== span) map.set(key, span)
}

function spansOf(cells: readonly CellPlace[]): Map<string, string> {
  return new Map(
    cells
      .filter(({ node: { attrs } }) => attrs.rowspan > 1 || attrs.colspan > 1)
      .map(({ row, column, node: { attrs } }) => [
        spanKey(row, column),
        spanOf(attrs.rowspan, attrs.colspan),
      ]),
  )
}

function writeCell(
  text: ShownText,
  was: CellPlace | undefined,
  cell: CellPlace,
  ranges: readonly ChangedRange[] | null,
): void {
  const size = was?.node.content.size ?? 0
  const whole = [{ oldFrom: 0, oldTo: size, newFrom: 0, newTo: cell.node.content.size }]
  const inside =
    was && ranges ? ranges.map((range) => clip(range, was, cell)).filter((range) => range !== null) : whole
  writeStep(text, was ? linesOf(was.node) : emptyLine, linesOf(cell.node), inside)
}

/** The part of a range that is in a cell, counted from the cell's content; null when it lies outside. */
function clip(range: ChangedRange, was: CellPlace, is: CellPlace): ChangedRange | null {
  const inside = (place: number, { base, node }: CellPlace) =>
    Math.min(Math.max(place - base, 0), node.content.size)
  const isOutside = range.oldTo < was.base || range.oldFrom > was.base + was.node.content.size
  if (isOutside) return null
  return {
    oldFrom: inside(range.oldFrom, was),
    oldTo: inside(range.oldTo, was),
    newFrom: inside(range.newFrom, is),
    newTo: inside(range.newTo, is),
  }
}
