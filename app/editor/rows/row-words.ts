import type * as Y from 'yjs'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { readRow } from '#app/domain/cases/read-content.ts'
import type { Language } from '#app/domain/language.ts'
import { leafText } from '#app/i18n/leaf-text.ts'

/** What stands in a row, to put elsewhere: each field by its name, as people read it. Removed rows are read too. */
export function rowWords(doc: Y.Doc, group: RowsField, id: string, lang: Language): string {
  const row = readRow(doc, group, id)
  const written = group.fields.flatMap((field) => {
    const value = row[field.key]
    if (value === undefined) return []
    const text = leafText(field, value, {}, lang)
    return text === '' ? [] : [{ label: field.label[lang], text }]
  })
  const [only] = written
  if (written.length <= 1) return only?.text ?? ''
  return written.map(({ label, text }) => `${label}: ${text}`).join('\n')
}
