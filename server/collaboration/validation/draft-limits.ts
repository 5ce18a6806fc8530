/**
 * How many rows, tables and cells a draft may ever have had. Removed ones count, because their texts stay for undo. Rows and
 * columns of twenty bytes each multiply: 550 of them are a table of 25,000 cells, each of which is drawn and read.
 */
import { maxRows, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import {
  columnKey,
  maxTableColumns,
  maxTableRows,
  parseTableRoot,
  rowKey,
  type TableRoot,
  tableRoot,
} from '#app/domain/text/flat/table.ts'
import { Refused } from './refused.ts'

/** A group that is full, and was emptied and filled again four times. */
const maxRowsEver = 5 * maxRows
/** The same for the entries of a table: rows, columns and spans. */
const maxTableEntriesEver = 5 * maxTableRows
/** Nobody reads a thousand tables. */
const maxTablesEver = 1_000
/** Two tables of the largest size: an editor draws them in a second or two. */
const maxCellsEver = 2 * maxTableRows * maxTableColumns
/** One table of the largest size, full. Encoding the whole draft then takes Yjs two seconds: it searches the names of all texts for each. */
const maxCellTextsEver = maxTableRows * maxTableColumns

type Undo = () => void

interface Table {
  entries: number
  rows: number
  columns: number
}

export class DraftLimits {
  /** Group → its row ids, each with the number of names that it occurs in. */
  readonly #groups = new Map<string, Map<string, number>>()
  readonly #tables = new Map<string, Table>()
  /** Cells that the tables can show. */
  #cells = 0
  /** Cells that somebody wrote in. */
  #cellTexts = 0

  /**
   * Counts what a root, or a key of it, is part of; each is added once. Returns how to undo it.
   * @throws Refused
   */
  add(root: string, key: string | null, isTrusted: boolean): Undo {
    const table = parseTableRoot(root)
    const undoRow = this.#addRow(table ? table.path : root, table ? null : key, isTrusted)
    if (!table) return undoRow
    try {
      const undoTable = this.#addToTable(table, key, isTrusted)
      return () => {
        undoTable()
        undoRow()
      }
    } catch (problem) {
      undoRow()
      throw problem
    }
  }

  #addRow(root: string, key: string | null, isTrusted: boolean): Undo {
    const [group, row] = rowOf(root, key)
    if (group === undefined || row === undefined) return () => {}
    const rows = this.#groups.get(group) ?? new Map<string, number>()
    const count = rows.get(row) ?? 0
    if (count === 0 && rows.size >= maxRowsEver && !isTrusted) throw new Refused('rows')
    this.#groups.set(group, rows)
    rows.set(row, count + 1)
    return () => {
      if (count === 0) rows.delete(row)
      else rows.set(row, count)
    }
  }

  #addToTable({ path, table, cell }: TableRoot, key: string | null, isTrusted: boolean): Undo {
    const root = tableRoot(path, table)
    const before = this.#tables.get(root)
    const after = { ...(before ?? { entries: 0, rows: 0, columns: 0 }) }
    if (key !== null) after.entries++
    if (key?.startsWith(rowKey(''))) after.rows++
    if (key?.startsWith(columnKey(''))) after.columns++
    const [cells, cellTexts] = [this.#cells, this.#cellTexts]
    const now = {
      cells: cells + shownCells(after) - (before ? shownCells(before) : 0),
      cellTexts: cellTexts + (cell ? 1 : 0),
    }
    const isTooMuch =
      (!before && this.#tables.size >= maxTablesEver) ||
      isBeyond(before?.entries ?? 0, after.entries, maxTableEntriesEver) ||
      isBeyond(cells, now.cells, maxCellsEver) ||
      isBeyond(cellTexts, now.cellTexts, maxCellTextsEver)
    if (isTooMuch && !isTrusted) throw new Refused('tables')
    this.#tables.set(root, after)
    this.#cells = now.cells
    this.#cellTexts = now.cellTexts
    return () => {
      if (before) this.#tables.set(root, before)
      else this.#tables.delete(root)
      this.#cells = cells
      this.#cellTexts = cellTexts
    }
  }
}

/** What was stored before there were limits may stay, but not grow. */
function isBeyond(before: number, after: number, most: number): boolean {
  return after > Math.max(before, most)
}

function shownCells({ rows, columns }: Table): number {
  return Math.min(rows, maxTableRows) * Math.min(columns, maxTableColumns)
}

/** From `rows:<group>` and a row id, or from a path `<group>/<row>/<field>`. */
function rowOf(root: string, key: string | null): [group?: string, row?: string] {
  const prefix = rowsRoot('')
  if (root.startsWith(prefix)) return key === null ? [] : [root.slice(prefix.length), key]
  const path = (root === valuesRoot ? (key ?? '') : root).split('/')
  // two parts are a choice of many
  return path.length >= 3 ? [path[0], path[1]] : []
}
