export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>

export function bilingual(sv: string, en: string): Bilingual {
  return { sv, en }
}

/** What a row or a cookie says, or Swedish. */
export function toLanguage(text: string | null | undefined): Language {
  return text === 'en' ? 'en' : 'sv'
}

/** What stands before a path of the site map in this language. */
export const pathPrefixes: Readonly<Record<Language, string>> = { sv: '', en: '/en' }
