/** The words of what the editor fetches only when it is asked for, in both languages: they come along with it. */
import type { Language } from '#app/domain/language.ts'
import { tools as english } from './en/tools.ts'
import { tools as swedish } from './sv/tools.ts'

export const toolsText: Readonly<Record<Language, typeof swedish>> = { sv: swedish, en: english }
