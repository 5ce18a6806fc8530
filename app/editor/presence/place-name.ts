import { type CaseKind, fieldOf, leafAt } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'

/** What the field at the path is called; null for what the description does not know. */
export function placeName(kind: CaseKind, path: string, lang: Language): string | null {
  const [group = '', row] = path.split('/')
  const outer = fieldOf(kind, group)?.label[lang]
  const inner = row ? leafAt(kind, path.split('/'))?.label[lang] : undefined
  if (!outer) return null
  return inner ? `${outer}: ${inner}` : outer
}
