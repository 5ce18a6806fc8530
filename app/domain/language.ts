export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>
