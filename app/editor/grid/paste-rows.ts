/** Rows from a spreadsheet into a group of rows: one step for undo, however many they are. */
import { maxRows, rowPath } from '#app/domain/cases/document.ts'
import type { RowsField } from '#app/domain/cases/fields.ts'
import type { Language } from '#app/domain/language.ts'
import { LocalEdit } from '../session/local-edit.ts'
import type { EditorSession } from '../session/session.ts'
import { type Cells, type Column, columnsOfHeading } from './pasted-table.ts'
import { ensureRows, writeCell } from './write-cells.ts'

interface Place {
  /** Null where new rows begin. */
  readonly row: string | null
  /** The column that the first one goes to, unless a heading says otherwise. */
  readonly col: number
}

export interface Pasted {
  readonly rows: number
  /** The id of the first of them; null when there were none. */
  readonly first: string | null
  /** Paths of cells whose text is kept as it is. */
  readonly unread: readonly string[]
  /** Rows that there is no room for. */
  readonly left: number
  /** Headings, or places, of columns that have no field here. */
  readonly unknown: readonly string[]
  /** Names of rows of another group that were made for this. */
  readonly made: readonly string[]
}

export function pasteRows(
  session: EditorSession,
  group: RowsField,
  cells: Cells,
  at: Place,
  lang: Language,
): Pasted {
  const heading = columnsOfHeading(cells[0] ?? [], group.fields)
  const wanted = heading ? cells.slice(1) : cells
  const byPlace = (index: number): Column | null => {
    const field = group.fields[at.col + index]
    return field ? { field, scale: 1 } : null
  }
  const width = Math.max(0, ...cells.map((row) => row.length))
  const columns = heading ?? Array.from({ length: width }, (_, index) => byPlace(index))
  const rows = session.rows(group.key)
  const from = at.row === null ? rows.ids.length : rows.ids.indexOf(at.row)
  const room = maxRows - from
  const taken = wanted.slice(0, room)
  const unread: string[] = []
  let first: string | null = null
  const made: string[] = []
  // both are taken back together
  const edit = new LocalEdit()
  session.doc.transact(() => {
    for (const [index, column] of columns.entries())
      if (column?.field.type === 'row_ref')
        made.push(
          ...ensureRows(
            session,
            column.field,
            taken.map((row) => row[index] ?? ''),
          ),
        )
  }, edit)
  session.doc.transact(() => {
    const there = rows.ids.slice(from, from + taken.length)
    const ids = [...there, ...rows.addMany(taken.length - there.length)]
    first = ids[0] ?? null
    for (const [index, row] of taken.entries()) {
      const id = ids[index] ?? ''
      for (const [place, text] of row.entries()) {
        const column = columns[place]
        // an empty cell says nothing of what stands there
        if (!column || text.trim() === '') continue
        if (!writeCell(session, { group: group.key, row: id, column, text }, lang))
          unread.push(rowPath(group.key, id, column.field.key))
      }
    }
  }, edit)
  const unknown = columns.flatMap((column, index) => {
    const isEmpty = taken.every((row) => (row[index] ?? '').trim() === '')
    return column || isEmpty ? [] : [(heading && cells[0]?.[index]?.trim()) || String(index + 1)]
  })
  return { rows: taken.length, first, unread, left: wanted.length - taken.length, unknown, made }
}
