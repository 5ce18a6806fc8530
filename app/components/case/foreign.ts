/** The `lang` of words that are not in the language of the page; nothing when they are. */
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'

export function useForeign(language: Language): Language | undefined {
  const { lang } = useText()
  return language === lang ? undefined : language
}
