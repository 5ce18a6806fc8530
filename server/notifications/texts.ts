/** The texts of mails by language, and their links: always with the configured origin, never that of a request. */

import type { Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { mail as en } from '#app/i18n/en/mail.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { mail as sv } from '#app/i18n/sv/mail.ts'

export const mailTexts: Readonly<Record<Language, typeof sv>> = { sv, en }

export function linkTo(origin: string, language: Language, path: Path): string {
  return new URL(pathIn(language, path), origin).href
}
