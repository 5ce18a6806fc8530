/** The hints of all texts of a document, each at the path of its field. */
import type { RichText } from '#app/domain/text/rich-text.ts'
import { type WritingHint, writingHints } from '#app/domain/text/writing-hints.ts'
import { visibleSections } from './applicability.ts'
import { type Content, leafOf, rowsOf } from './content.ts'
import { type CaseKind, rowPath } from './document.ts'

export interface PlacedHint extends WritingHint {
  readonly path: string
}

export function caseHints(kind: CaseKind, content: Content): PlacedHint[] {
  return visibleSections(kind, content).flatMap(({ fields }) =>
    fields.flatMap((field) => {
      if (field.type === 'rich') return placed(field.key, leafOf(content, field))
      if (field.type !== 'rows') return []
      const rich = field.fields.filter(({ type }) => type === 'rich')
      if (rich.length === 0) return []
      return rowsOf(content, field).flatMap((row) =>
        rich.flatMap(({ key }) => placed(rowPath(field.key, row.id, key), row[key])),
      )
    }),
  )
}

function placed(path: string, text: unknown): PlacedHint[] {
  return text ? writingHints(text as RichText).map((hint) => ({ ...hint, path })) : []
}
