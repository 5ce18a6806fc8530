/**
 * A table in a rich text. The text holds a block that names it; rows, columns, headers and spans are keys of one shared
 * map, and each cell is a flat text of its own. So rows and columns that are added at once make a full rectangle, and
 * whoever writes in a row that is removed keeps her words: they are in the draft until it is compacted.
 */
import type * as Y from 'yjs'
import { isOrderKey } from '#app/domain/cases/order-keys.ts'
import { isRowId } from '../row-id.ts'

/** More than fit on any page. */
export const maxTableRows = 500
export const maxTableColumns = 50

/** `path` is that of the field. */
export const tableRoot = (path: string, table: string) => `table:${path}:${table}`
export const cellRoot = (path: string, table: string, row: string, column: string) =>
  `${tableRoot(path, table)}:${row}:${column}`

/** Keys of a table's map. */
export const rowKey = (row: string) => `row:${row}`
export const columnKey = (column: string) => `col:${column}`
export const headerRowKey = 'head:row'
export const headerColumnKey = 'head:col'
export const spanKey = (row: string, column: string) => `span:${row}:${column}`
export const spanOf = (rowspan: number, colspan: number) => `${rowspan}x${colspan}`

const span = /^([1-9]\d{0,2})x([1-9]\d?)$/

/** Whether the map of a table may have this key. */
export function isTableKey(key: string): boolean {
  if (key === headerRowKey || key === headerColumnKey) return true
  const [kind, first = '', second, ...rest] = key.split(':')
  if (!isRowId(first) || rest.length > 0) return false
  return kind === 'span' ? isRowId(second ?? '') : (kind === 'row' || kind === 'col') && second === undefined
}

/** Whether this value may stand under this key of a table; the key is known. */
export function isTableEntry(key: string, value: unknown): boolean {
  if (key.startsWith('head:')) return value === true
  return key.startsWith('span:') ? typeof value === 'string' && span.test(value) : isOrderKey(value)
}

export interface TableRoot {
  readonly path: string
  readonly table: string
  /** Null for the table's map. */
  readonly cell: readonly [row: string, column: string] | null
}

/** What a root type of this name would be; null when it belongs to no table. */
export function parseTableRoot(name: string): TableRoot | null {
  const [prefix, path = '', table = '', row, column, ...rest] = name.split(':')
  if (prefix !== 'table' || rest.length > 0 || !isRowId(table)) return null
  if (row === undefined) return { path, table, cell: null }
  return isRowId(row) && isRowId(column ?? '') ? { path, table, cell: [row, column ?? ''] } : null
}

export interface GridCell {
  readonly row: string
  readonly column: string
  readonly isHeader: boolean
  readonly rowspan: number
  readonly colspan: number
}
export interface GridRow {
  readonly row: string
  readonly cells: readonly GridCell[]
}
export interface Grid {
  readonly columns: readonly string[]
  readonly rows: readonly GridRow[]
}

/** Row or column ids in their order. */
export function orderOf(map: Y.Map<unknown>, kind: 'row' | 'col'): string[] {
  const entries: [id: string, key: string][] = []
  for (const [name, value] of map.entries()) {
    const [prefix, id = ''] = name.split(':')
    if (prefix === kind && typeof value === 'string') entries.push([id, value])
  }
  entries.sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1))
  return entries.map(([id]) => id).slice(0, kind === 'row' ? maxTableRows : maxTableColumns)
}

/** The cells that are seen: of spans that overlap, the first in reading order wins. */
export function readGrid(map: Y.Map<unknown>): Grid {
  const [rows, columns] = [orderOf(map, 'row'), orderOf(map, 'col')]
  const [headerRow, headerColumn] = [map.get(headerRowKey) === true, map.get(headerColumnKey) === true]
  const covered = new Set<string>()
  return {
    columns,
    rows: rows.map((row, r) => ({
      row,
      cells: columns.flatMap((column, c) => {
        if (covered.has(`${r}:${c}`)) return []
        const [, high = '1', wide = '1'] = span.exec(String(map.get(spanKey(row, column)) ?? '')) ?? []
        const { rowspan, colspan } = clampSpan(covered, r, c, {
          rowspan: Math.min(Number(high), rows.length - r),
          colspan: Math.min(Number(wide), columns.length - c),
        })
        const isHeader = (headerRow && r === 0) || (headerColumn && c === 0)
        return [{ row, column, isHeader, rowspan, colspan }]
      }),
    })),
  }
}

/** A span that would cover what another covers is as if it were not there. */
function clampSpan(
  covered: Set<string>,
  row: number,
  column: number,
  size: { rowspan: number; colspan: number },
) {
  // another began no lower, so if it covers anything here, then in the first row too
  for (let c = column; c < column + size.colspan; c++)
    if (covered.has(`${row}:${c}`)) return { rowspan: 1, colspan: 1 }
  for (let r = row; r < row + size.rowspan; r++)
    for (let c = column; c < column + size.colspan; c++) covered.add(`${r}:${c}`)
  return size
}
