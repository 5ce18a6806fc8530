export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>

/** What a row or a cookie says, or Swedish. */
export function toLanguage(text: string | null | undefined): Language {
  return text === 'en' ? 'en' : 'sv'
}
