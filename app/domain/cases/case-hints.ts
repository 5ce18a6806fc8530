/** The hints of all texts of a document, each at the path of its field. */
import type { RichText } from '#app/domain/text/rich-text.ts'
import { type WritingHint, writingHints } from '#app/domain/text/writing-hints.ts'
import { applicableContent, visibleSections } from './applicability.ts'
import { type Content, leafOf, rowsOf } from './content.ts'
import { type CaseKind, rowPath } from './document.ts'

export interface PlacedHint extends WritingHint {
  readonly path: string
  /** Tells it from all others of the document: the same words may be a vague link twice in one text. */
  readonly id: string
}

/** Nobody goes through more at once; when some are mended, the next are shown. */
export const mostHints = 100

/** In the order of the document, of what applies in it only; at most `mostHints`. */
export function caseHints(kind: CaseKind, content: Content): PlacedHint[] {
  const shown = applicableContent(kind, content)
  const all = visibleSections(kind, content).flatMap(({ fields }) =>
    fields.flatMap((field) => {
      if (field.type === 'rich') return placed(field.key, leafOf(shown, field))
      if (field.type !== 'rows') return []
      const rich = field.fields.filter(({ type }) => type === 'rich')
      if (rich.length === 0) return []
      return rowsOf(shown, field).flatMap((row) =>
        rich.flatMap(({ key }) => placed(rowPath(field.key, row.id, key), row[key])),
      )
    }),
  )
  return all.slice(0, mostHints)
}

function placed(path: string, text: unknown): PlacedHint[] {
  if (!text) return []
  const seen = new Map<string, number>()
  return writingHints(text as RichText).map((hint) => {
    const alike = `${path} ${hint.kind} ${hint.words}`
    const before = seen.get(alike) ?? 0
    seen.set(alike, before + 1)
    return { ...hint, path, id: `${alike} ${before}` }
  })
}
