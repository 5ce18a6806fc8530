import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'

/** What a new draft may be based on: a template, a published text, or a draft of one's own that is copied. */
export interface StartingPoint {
  /** As it stands in the address and in the form. */
  from: string
  by: 'template' | 'case' | 'draft'
  kind: CaseKind
  /** Null for a template, which is there in every language. */
  language: Language | null
  /** Of the text that it is based on; the key of a template. */
  title: string
  /** Whose text it is; empty for a template. */
  organisation: string
}
