import { rowPath } from '#app/domain/cases/document.ts'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { nameInOneLine } from '#app/domain/cases/row-name.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useSharedText } from '../session/context.tsx'

/** A name is there to tell rows apart, not to be read in full. */
const longestName = 70

/** "Mål 2" and "Mål 2: Kortare handläggningstid" */
export function useRowName(
  field: RowsField,
  id: string,
  index: number,
  lang: Language,
): { short: string; name: string } {
  const { t } = useText()
  const written = nameInOneLine(useSharedText(rowPath(field.key, id, field.named)))
  const one = capital(field.one[lang], lang)
  const nameWith = (text: string) => t.editor.rows.name(one, index + 1, text)
  return { short: nameWith(''), name: nameWith(shortened(written)) }
}

export function capital(word: string, lang: Language): string {
  return word.charAt(0).toLocaleUpperCase(lang) + word.slice(1)
}

function shortened(text: string): string {
  if (text.length <= longestName) return text
  const cut = text.slice(0, longestName)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestName / 2)).toWellFormed()} …`
}
