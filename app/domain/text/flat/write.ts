/** The published JSON into a draft: the inverse of `readRich`, for worlds that are seeded and texts that come from elsewhere. */
import type * as Y from 'yjs'
import { freshKeys } from '#app/domain/cases/order-keys.ts'
import type { RichNode, RichText } from '../rich-text.ts'
import { boundary } from './boundaries.ts'
import type { Attributes, Run, SharedLine } from './read.ts'
import {
  cellRoot,
  columnKey,
  headerColumnKey,
  headerRowKey,
  maxTableColumns,
  maxTableRows,
  rowKey,
  spanKey,
  spanOf,
  tableRoot,
} from './table.ts'
import { type TreeReader, visitBlocks } from './visit-blocks.ts'

interface Target {
  readonly doc: Y.Doc
  readonly path: string
  /** A new id for a table, a row or a column. */
  readonly newId: () => string
}

/** Writes `rich` into the text at `path`, which is empty. */
export function writeRich(doc: Y.Doc, path: string, rich: RichText, newId: () => string): void {
  doc.transact(() => writeBlocks({ doc, path, newId }, doc.getText(path), rich.content, true))
}

const jsonReader: TreeReader<RichNode> = {
  typeOf: ({ type }) => type,
  attrsOf: ({ attrs }) => attrs ?? {},
  childrenOf: ({ content }) => content ?? [],
  sizeOf: () => 0,
}
/** A table within a table becomes its words. */
const cellReader: TreeReader<RichNode> = {
  ...jsonReader,
  typeOf: ({ type }) => (type === 'table' ? 'tableRow' : type),
}

function writeBlocks(
  target: Target,
  text: Y.Text,
  blocks: readonly RichNode[],
  mayHoldTables: boolean,
): void {
  const lines: SharedLine[] = []
  visitBlocks(blocks, mayHoldTables ? jsonReader : cellReader, (block, facts) => {
    if (facts.type !== 'table') lines.push({ facts, runs: block ? runsOf(block) : [] })
    else if (block) lines.push({ facts: { ...facts, table: writeTable(target, block) }, runs: [] })
  })
  writeLines(text, lines)
}

export function writeLines(text: Y.Text, lines: readonly SharedLine[]): void {
  const delta: { insert: unknown; attributes?: Attributes }[] = []
  for (const [place, { facts, runs }] of lines.entries()) {
    if (place > 0) delta.push({ insert: boundary(facts) })
    else for (const [name, value] of Object.entries(facts)) text.setAttribute(name, value)
    // with formats of its own, even none, new text does not take those of its neighbour
    for (const run of runs) delta.push({ insert: run.text, attributes: { ...run.attributes } })
  }
  if (delta.length > 0) text.applyDelta(delta)
}

function runsOf(block: RichNode): Run[] {
  const runs: Run[] = []
  for (const node of block.content ?? []) {
    if (node.type === 'hardBreak') runs.push({ text: '\n', attributes: {} })
    else if (node.text !== undefined) runs.push({ text: node.text, attributes: formatsOf(node) })
  }
  return runs
}

function formatsOf({ marks = [] }: RichNode): Attributes {
  return Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ? { ...attrs } : true]))
}

const isHeader = ({ type }: RichNode) => type === 'tableHeader'
const countOf = (value: unknown) => (typeof value === 'number' && value >= 1 ? value : 1)

function writeTable(target: Target, node: RichNode): string {
  const { doc, path, newId } = target
  const table = newId()
  const map = doc.getMap(tableRoot(path, table))
  const rows = (node.content ?? []).filter(({ type }) => type === 'tableRow').slice(0, maxTableRows)
  const placed = placeCells(rows)
  const width = Math.min(
    Math.max(0, ...placed.map(({ column, cell }) => column + countOf(cell.attrs?.colspan))),
    maxTableColumns,
  )
  const ids = { rows: rows.map(newId), columns: Array.from({ length: width }, newId) }
  const keys = { rows: freshKeys(rows.length), columns: freshKeys(width) }
  ids.rows.forEach((id, at) => void map.set(rowKey(id), keys.rows[at]))
  ids.columns.forEach((id, at) => void map.set(columnKey(id), keys.columns[at]))
  if (placed.length > 0) {
    if (placed.every(({ row, cell }) => row > 0 || isHeader(cell))) map.set(headerRowKey, true)
    if (rows.length > 1 && placed.every(({ column, cell }) => column > 0 || isHeader(cell)))
      map.set(headerColumnKey, true)
  }
  for (const { row, column, cell } of placed) {
    const [rowId, columnId] = [ids.rows[row], ids.columns[column]]
    if (rowId === undefined || columnId === undefined) continue
    const [rowspan, colspan] = [countOf(cell.attrs?.rowspan), countOf(cell.attrs?.colspan)]
    if (rowspan > 1 || colspan > 1) map.set(spanKey(rowId, columnId), spanOf(rowspan, colspan))
    writeBlocks(target, doc.getText(cellRoot(path, table, rowId, columnId)), cell.content ?? [], false)
  }
  return table
}

interface PlacedCell<N> {
  readonly row: number
  readonly column: number
  readonly cell: N
}

/** Where each cell stands, as HTML places them: a cell goes to the first place that no span from above covers. */
function placeCells(rows: readonly RichNode[]): PlacedCell<RichNode>[] {
  const taken = new Set<string>()
  const placed: PlacedCell<RichNode>[] = []
  for (const [row, { content = [] }] of rows.entries()) {
    let column = 0
    for (const cell of content) {
      while (taken.has(`${row}:${column}`)) column++
      const [high, wide] = [countOf(cell.attrs?.rowspan), countOf(cell.attrs?.colspan)]
      for (let r = row; r < Math.min(row + high, rows.length); r++)
        for (let c = column; c < Math.min(column + wide, maxTableColumns); c++) taken.add(`${r}:${c}`)
      placed.push({ row, column, cell })
      column += wide
    }
  }
  return placed
}
