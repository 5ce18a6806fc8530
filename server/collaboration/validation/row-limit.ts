/** How many rows a group or a table may ever have had. Removed rows count, because their texts stay for undo. */
import { maxRows, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { maxTableRows, parseTableRoot, tableRoot } from '#app/domain/text/flat/table.ts'
import { Refused } from './refused.ts'

/** A group that is full, and was emptied and filled again four times. */
const maxRowsEver = 5 * maxRows
/** The same for the entries of a table: rows, columns and spans. */
const maxTableEntriesEver = 5 * maxTableRows
/** Tables of one field. */
const maxTablesEver = 200

export class RowLimit {
  /** Group → its row ids, each with the number of names that it occurs in. */
  readonly #groups = new Map<string, Map<string, number>>()

  /**
   * Counts the row that this root or key belongs to. Returns how to undo it; null when it belongs to none.
   * @throws Refused
   */
  add(root: string, key: string | null, isTrusted: boolean): (() => void) | null {
    const [group, row, most = maxRowsEver] = rowOf(root, key)
    if (group === undefined || row === undefined) return null
    const rows = this.#groups.get(group) ?? new Map<string, number>()
    const count = rows.get(row) ?? 0
    if (count === 0 && rows.size >= most && !isTrusted) throw new Refused('rows')
    this.#groups.set(group, rows)
    rows.set(row, count + 1)
    return () => {
      if (count === 0) rows.delete(row)
      else rows.set(row, count)
    }
  }
}

/** From `rows:<group>` and a row id, from a path `<group>/<row>/<field>`, or from a table and its key. */
function rowOf(root: string, key: string | null): [group?: string, row?: string, most?: number] {
  const table = parseTableRoot(root)
  if (table && key !== null) return [root, key, maxTableEntriesEver]
  if (table) return [tableRoot(table.path, ''), table.table, maxTablesEver]
  const prefix = rowsRoot('')
  if (root.startsWith(prefix)) return key === null ? [] : [root.slice(prefix.length), key]
  const path = (root === valuesRoot ? (key ?? '') : root).split('/')
  // two parts are a choice of many
  return path.length >= 3 ? [path[0], path[1]] : []
}
