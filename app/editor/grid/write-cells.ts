/** Writes what was typed or pasted into cells. What cannot be read stays in its cell, unsaved, and is said. */
import { rowPath } from '#app/domain/cases/document.ts'
import type { RowRefField, RowsField } from '#app/domain/cases/fields.ts'
import { nameInOneLine } from '#app/domain/cases/row-name.ts'
import type { Language } from '#app/domain/language.ts'
import { foldText } from '../fields/fold-text.ts'
import { LocalEdit } from '../session/local-edit.ts'
import type { EditorSession } from '../session/session.ts'
import { textEdit } from '../text/text-edit.ts'
import type { Column } from './pasted-table.ts'
import { readCell } from './read-cell.ts'

type Session = Pick<EditorSession, 'doc' | 'rows' | 'unparsed' | 'values'>

interface Cell {
  readonly group: string
  readonly row: string
  readonly column: Column
  readonly text: string
}

/** Whether the text could be read. The name of a row that does not exist makes one. */
export function writeCell(session: Session, { group, row, column, text }: Cell, lang: Language): boolean {
  const { field, scale } = column
  const { doc, unparsed, values } = session
  const path = rowPath(group, row, field.key)
  const written = nameInOneLine(text)
  let isRead = true
  doc.transact(() => {
    if (field.type === 'text') {
      replaceText(session, path, written)
      return
    }
    if (field.type === 'row_ref') ensureRows(session, field, [written])
    const rows = field.type === 'row_ref' ? namedRows(session, field) : undefined
    const read = readCell(field, written, { lang, scale, ...(rows && { rows }) })
    isRead = read !== null
    unparsed.keep(path, isRead ? null : written)
    for (const [key, value] of Object.entries(read ?? {})) {
      values.set(rowPath(group, row, key), value)
      unparsed.keep(rowPath(group, row, key), null)
    }
  }, new LocalEdit())
  return isRead
}

/** The smallest edit, so that what a colleague writes in the same cell stays. */
export function replaceText({ doc }: Pick<Session, 'doc'>, path: string, next: string): void {
  const text = doc.getText(path)
  const edit = textEdit(text.toString(), next, null)
  if (!edit) return
  doc.transact(() => {
    if (edit.remove > 0) text.delete(edit.index, edit.remove)
    if (edit.insert) text.insert(edit.index, edit.insert)
  }, new LocalEdit())
}

/** Rows that a cell may refer to, by name. */
export function namedRows({ doc, rows }: Pick<Session, 'doc' | 'rows'>, field: RowRefField) {
  const { ids } = rows(field.group)
  return ids.map((id) => ({
    id,
    name: nameInOneLine(doc.getText(rowPath(field.group, id, field.named)).toString()),
  }))
}

/** Makes a row for each name that none has yet, and returns the names. All at once: a group learns of new rows afterwards. */
export function ensureRows(session: Session, field: RowRefField, names: readonly string[]): string[] {
  const known = new Set(namedRows(session, field).map(({ name }) => foldText(name)))
  const missing = new Map(
    names
      .map((name) => nameInOneLine(name))
      .filter((name) => name !== '' && !known.has(foldText(name)))
      .map((name) => [foldText(name), name] as const)
      .reverse(),
  )
  const made = [...missing.values()].reverse()
  session.doc.transact(() => {
    const ids = session.rows(field.group).addMany(made.length)
    for (const [index, id] of ids.entries())
      session.doc.getText(rowPath(field.group, id, field.named)).insert(0, made[index] ?? '')
  }, new LocalEdit())
  return made.slice(0, session.rows(field.group).ids.length + made.length)
}

export function clearCell(session: Session, group: RowsField, row: string, column: Column): void {
  const path = rowPath(group.key, row, column.field.key)
  session.unparsed.keep(path, null)
  if (column.field.type === 'text') replaceText(session, path, '')
  else session.values.set(path, null)
}
