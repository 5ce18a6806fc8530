/** A content into a draft: the inverse of `readContent`, for worlds that are seeded and texts that come from elsewhere. */
import type * as Y from 'yjs'
import { writeRich } from '#app/domain/text/flat/write.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { type Content, type DescribedRow, holds, type LeafValue, leafOf, rowsOf } from './content.ts'
import { type CaseKind, choicePath, fieldsOf, rowPath, rowsRoot, valuesRoot } from './document.ts'
import type { LeafField, RowsField } from './fields.ts'
import { freshKeys } from './order-keys.ts'

/** Writes the fields that `content` names; in `doc` they are empty. Fields that it does not name stay as they are. */
export function writeContent(doc: Y.Doc, kind: CaseKind, content: Content): void {
  doc.transact(() => {
    for (const field of fieldsOf(kind)) {
      if (!holds(content, field)) continue
      if (field.type === 'rows') writeRows(doc, field, rowsOf(content, field))
      else writeLeaf(doc, field, field.key, leafOf(content, field) ?? '')
    }
  })
}

function writeRows(doc: Y.Doc, { key: group, fields }: RowsField, rows: readonly DescribedRow[]) {
  const order = doc.getMap<unknown>(rowsRoot(group))
  const keys = freshKeys(rows.length)
  for (const [index, row] of rows.entries()) {
    order.set(row.id, keys[index] ?? '')
    for (const field of fields) {
      const value = row[field.key]
      if (value !== undefined) writeLeaf(doc, field, rowPath(group, row.id, field.key), value)
    }
  }
}

function writeLeaf(doc: Y.Doc, field: LeafField, path: string, value: LeafValue) {
  if (field.type === 'rich') {
    if (isRich(value)) writeRich(doc, path, value, () => crypto.randomUUID().slice(0, 13))
  } else if (field.type === 'text' || field.type === 'prose') doc.getText(path).insert(0, String(value))
  else if (field.type === 'tags') doc.getText(path).insert(0, wordsOf(value).join(', '))
  else if (field.type === 'choices') {
    for (const option of wordsOf(value)) doc.getMap(valuesRoot).set(choicePath(path, option), true)
  } else doc.getMap<unknown>(valuesRoot).set(path, value)
}

function wordsOf(value: LeafValue): readonly string[] {
  return Array.isArray(value) ? value : []
}

function isRich(value: LeafValue): value is RichText {
  return typeof value === 'object' && !Array.isArray(value)
}
