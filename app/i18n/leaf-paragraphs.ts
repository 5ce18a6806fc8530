/** Values as paragraphs of text in the reader's language, for comparing two of them. */
import type { Say } from '#app/domain/cases/comparison/compare.ts'
import { richBlocks } from '#app/domain/cases/comparison/rich-blocks.ts'
import type { Language } from '#app/domain/language.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { leafItems, leafText } from '#app/i18n/leaf-text.ts'

export function leafParagraphs(lang: Language): Say {
  return (field, value, content) => {
    if (field.type === 'rich') return richBlocks(value as RichText)
    if (field.type === 'prose') return leafText(field, value, content, lang).split(/\n+/)
    // one to a line: each comes and goes by itself
    return leafItems(field, value, content, lang)
  }
}
