/** What a row is called: the words of the field that names it. */
import type { LeafValue } from './content.ts'
import type { RowRefField, RowsField } from './fields.ts'

type Row = Readonly<Record<string, LeafValue>>

/** Empty where nobody has written them yet. `group` is the row's own, or what refers to it. */
export function rowName({ named }: Pick<RowsField | RowRefField, 'named'>, row: Row): string {
  const name = row[named]
  return typeof name === 'string' ? nameInOneLine(name) : ''
}

export function nameInOneLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim()
}
