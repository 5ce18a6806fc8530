/** A content out of a draft: the one reading of a Y.Doc. */
import type * as Y from 'yjs'
import { readRich } from '#app/domain/text/flat/read.ts'
import { normalisedHref } from '#app/domain/text/href.ts'
import { isEmptyRich } from '#app/domain/text/rich-text.ts'
import { cleaned } from '#app/domain/text/text.ts'
import { applicableContent } from './applicability.ts'
import type { Content, DescribedRow, FieldValue, LeafValue } from './content.ts'
import { type CaseKind, choicePath, fieldsOf, maxRows, rowPath, rowsRoot, valuesRoot } from './document.ts'
import type { LeafField, RowsField } from './fields.ts'

/**
 * Reads a draft. Never changes `doc` and never fails: values that are malformed are left out, and so are fields that do not
 * apply (applicability.ts).
 */
export function readContent(doc: Y.Doc, kind: CaseKind): Content {
  const content: Record<string, FieldValue> = {}
  for (const field of fieldsOf(kind)) {
    const value = field.type === 'rows' ? readRows(doc, field) : readLeaf(doc, field, field.key)
    if (value !== null) content[field.key] = value
  }
  return applicableContent(kind, content as Content)
}

function readRows(doc: Y.Doc, group: RowsField): DescribedRow[] | null {
  const rows = rowIds(doc, group.key).map((id) => readRow(doc, group, id))
  // a row that nobody wrote in says nothing
  const written = rows.filter((row) => Object.keys(row).length > 1)
  return written.length > 0 ? written : null
}

/** What stands in the row, also after it was removed: its texts and values stay in the draft. */
export function readRow(doc: Y.Doc, group: RowsField, id: string): DescribedRow {
  const row: Record<string, LeafValue> = {}
  for (const field of group.fields) {
    const value = readLeaf(doc, field, rowPath(group.key, id, field.key))
    if (value !== null) row[field.key] = value
  }
  return { ...row, id } as DescribedRow
}

/** The rows of a group in their order. */
export function rowIds(doc: Y.Doc, group: string): string[] {
  const order = [...doc.getMap<unknown>(rowsRoot(group)).entries()].map(([id, key]) => ({
    id,
    // an editor writes nothing else; a server that reads must not fail at what somebody else wrote
    key: typeof key === 'string' ? key : '',
  }))
  order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
  return order.slice(0, maxRows).map((row) => row.id)
}

/** What stands at a path; null when nothing does. */
export function readLeaf(doc: Y.Doc, field: LeafField, path: string): LeafValue | null {
  const values = doc.getMap<unknown>(valuesRoot)
  switch (field.type) {
    case 'text': {
      const text = cleaned(doc.getText(path).toString()).replace(/\s+/g, ' ').trim()
      // what is no address is reported by completeness.ts
      return (field.format === 'url' && normalisedHref(text)) || text || null
    }
    case 'prose':
      return cleaned(doc.getText(path).toString()).trim() || null
    case 'tags':
      return tags(cleaned(doc.getText(path).toString()))
    case 'rich': {
      const rich = readRich(doc, path)
      return isEmptyRich(rich) ? null : rich
    }
    case 'choices': {
      const chosen = field.options.filter((option) => values.get(choicePath(path, option.key)) === true)
      return chosen.length > 0 ? chosen.map((option) => option.key) : null
    }
    case 'choice': {
      const value = values.get(path)
      return field.options.some((option) => option.key === value) ? String(value) : null
    }
    case 'number': {
      const value = values.get(path)
      return typeof value === 'number' && Number.isFinite(value) ? value : null
    }
    case 'date': {
      const value = values.get(path)
      return typeof value === 'string' && isDate(value) ? value : null
    }
    case 'flag':
      return values.get(path) === true ? true : null
    case 'row_ref': {
      const value = values.get(path)
      return typeof value === 'string' && doc.getMap(rowsRoot(field.group)).has(value) ? value : null
    }
  }
}

function tags(text: string): string[] | null {
  const words = [...new Set(text.split(/[,\n]/).map((word) => word.replace(/\s+/g, ' ').trim()))].filter(
    Boolean,
  )
  return words.length > 0 ? words : null
}

/** 'YYYY-MM-DD' of a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
