/** The words of an option in the page's language; a value that is no option any more stays as it is. */
import { type Option, optionLabel } from '#app/domain/cases/fields.ts'
import type { Language } from '#app/domain/language.ts'

export function labelOf(list: readonly Option[], key: string | null, lang: Language): string | null {
  if (key === null) return null
  return optionLabel(list, key)?.[lang] ?? key
}

/** The options of a list to choose from. */
export function choicesOf(list: readonly Option[], lang: Language) {
  return list.map(({ key, label }) => ({ value: key, label: label[lang] }))
}
