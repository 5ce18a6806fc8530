/** How many words the texts of a document have, each at the path of its field: of what applies, names and addresses left out. */
import { countWords } from '#app/domain/text/count-words.ts'
import { plainText, type RichText } from '#app/domain/text/rich-text.ts'
import { visibleSections } from './applicability.ts'
import { type Content, leafOf, rowsOf } from './content.ts'
import { type CaseKind, rowPath } from './document.ts'
import type { LeafField } from './fields.ts'

/** The content is that of an open draft: without what does not apply. */
export function wordCounts(kind: CaseKind, content: Content): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (field: LeafField, path: string, value: unknown) => {
    const text = wordsOf(field, value)
    if (text !== null) counts.set(path, countWords(text))
  }
  for (const { fields } of visibleSections(kind, content))
    for (const field of fields) {
      if (field.type !== 'rows') count(field, field.key, leafOf(content, field))
      else
        for (const row of rowsOf(content, field))
          for (const leaf of field.fields) count(leaf, rowPath(field.key, row.id, leaf.key), row[leaf.key])
    }
  return counts
}

/** Null for fields that hold no sentences. */
function wordsOf(field: LeafField, value: unknown): string | null {
  if (!holdsSentences(field)) return null
  if (field.type === 'rich') return value ? plainText(value as RichText) : ''
  return typeof value === 'string' ? value : ''
}

/** Addresses, and names that are chosen from a list, are none. */
export function holdsSentences(field: LeafField): boolean {
  return ['rich', 'prose'].includes(field.type) || (field.type === 'text' && !field.format && !field.suggest)
}
