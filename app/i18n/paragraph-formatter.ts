/** Formats values as paragraphs in the reader's language, for comparison. */
import type { FormatValue } from '#app/domain/cases/comparison/compare.ts'
import { toParagraphs } from '#app/domain/cases/comparison/rich-paragraphs.ts'
import type { Language } from '#app/domain/language.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { leafItems, leafText } from '#app/i18n/leaf-text.ts'

export function createParagraphFormatter(lang: Language): FormatValue {
  return (field, value, content) => {
    if (field.type === 'rich') return toParagraphs(value as RichText)
    // one line for each item, so that each is added or removed by itself
    const lines =
      field.type === 'prose'
        ? leafText(field, value, content, lang).split(/\n+/)
        : leafItems(field, value, content, lang)
    return lines.map((text) => ({ text, isHeading: false }))
  }
}
