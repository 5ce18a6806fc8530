/** What a row is called: the words of the field that names it. */
import type { DescribedRow } from './content.ts'
import type { RowRefField, RowsField } from './fields.ts'

/** Empty as long as that field is empty. */
export function rowName({ named }: Pick<RowsField | RowRefField, 'named'>, row: DescribedRow): string {
  const name = row[named]
  return typeof name === 'string' ? nameInOneLine(name) : ''
}

export function nameInOneLine(written: string): string {
  return written.replace(/\s+/g, ' ').trim()
}
