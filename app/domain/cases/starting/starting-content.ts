/** What a new draft begins with when it is based on another text. */
import {
  type Content,
  type DescribedRow,
  type FieldValue,
  leafOf,
  rowsOf,
} from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'

/**
 * The fields that a text based on another's begins with: how it was done. Amounts, dates, outcomes and lessons are not taken
 * along, because they are the other organisation's own.
 */
export function takenAlong(kind: CaseKind, content: Content): Content {
  const taken: Record<string, FieldValue> = {}
  for (const field of fieldsOf(kind)) {
    if (!field.takenAlong) continue
    if (field.type !== 'rows') {
      const value = leafOf(content, field)
      if (value !== undefined) taken[field.key] = value
      continue
    }
    const fields = field.fields.filter((leaf) => leaf.takenAlong)
    const rows = rowsOf(content, field).map((row) => {
      const kept: Record<string, DescribedRow[string]> = {}
      for (const leaf of fields) if (row[leaf.key] !== undefined) kept[leaf.key] = row[leaf.key]
      return { ...kept, id: row.id }
    })
    if (rows.length > 0) taken[field.key] = rows
  }
  return taken as Content
}

/** Where the new text says what it builds on. */
export function withSource(content: Content, source: { name: string; link: string }): Content {
  return { ...content, learned_from: [{ id: 'utgangspunkt', ...source }] }
}
