import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** In a line about a text: which language it is in, where that is not the reader's. */
export function WrittenIn({ language }: { language: Language }) {
  const { t, lang } = useText()
  return language === lang ? null : <> · {t.common.writtenIn[language]}</>
}
