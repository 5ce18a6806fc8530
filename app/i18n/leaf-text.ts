/** What the value of a field reads as: the same on the page, in the editor, in Markdown and where two texts are compared. */
import { type Content, type LeafValue, rowsOf } from '#app/domain/cases/content.ts'
import { type LeafField, optionLabel, type RowRefField } from '#app/domain/cases/fields.ts'
import { rowName } from '#app/domain/cases/row-name.ts'
import type { Language } from '#app/domain/language.ts'
import { plainText, type RichText } from '#app/domain/text/rich-text.ts'
import { day, quantity } from './format.ts'

/** A field that is ticked. Here, because the editor has the texts of one language only. */
const yes: Readonly<Record<Language, string>> = { sv: 'Ja', en: 'Yes' }

/** In one string. `content` is where a row that is referred to is found. */
export function leafText(field: LeafField, value: LeafValue, content: Content, lang: Language): string {
  // names of options have commas in them
  return leafItems(field, value, content, lang).join(field.type === 'choices' ? '; ' : ', ')
}

/** One string for each thing that was said: for chosen options and tags several. */
export function leafItems(field: LeafField, value: LeafValue, content: Content, lang: Language): string[] {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return [value].flat().map((key) => optionLabel(field.options, String(key))?.[lang] ?? String(key))
    case 'tags':
      return [value].flat().map(String)
    case 'number':
      return [field.plain ? String(value) : quantity(Number(value), field.unit?.[lang], lang)]
    case 'date':
      return [day(String(value), lang)]
    case 'flag':
      return [yes[lang]]
    case 'row_ref':
      return [referredName(field, String(value), content)]
    case 'rich':
      return [plainText(value as RichText)]
    case 'text':
    case 'prose':
      return [String(value)]
  }
}

function referredName(field: RowRefField, id: string, content: Content): string {
  const row = rowsOf(content, { key: field.group }).find((candidate) => candidate.id === id)
  return row ? rowName(field, row) : ''
}
