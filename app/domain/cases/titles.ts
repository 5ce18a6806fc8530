/** Title and summary of a published text for a reader: in her language where the authors wrote them in it, else in the text's own. */
import type { Language } from '#app/domain/language.ts'

export interface Titles {
  /** What the text is written in. */
  readonly language: Language
  readonly title: string
  readonly summary: string
  /** Empty where nobody wrote one. */
  readonly titleEn: string
  readonly summaryEn: string
}

export interface InLanguage {
  readonly text: string
  readonly language: Language
}

export function titleFor(
  reader: Language,
  { language, title, titleEn }: Pick<Titles, 'language' | 'title' | 'titleEn'>,
): InLanguage {
  return chosen(reader, { text: title, language }, titleEn)
}

export function summaryFor(reader: Language, { language, summary, summaryEn }: Titles): InLanguage {
  return chosen(reader, { text: summary, language }, summaryEn)
}

function chosen(reader: Language, own: InLanguage, english: string): InLanguage {
  return reader === 'en' && english ? { text: english, language: 'en' } : own
}
