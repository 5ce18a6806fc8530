/** Values as paragraphs of words, for comparing two of them in the reader's language. */

import type { Say } from '#app/domain/cases/comparison/compare.ts'
import { richBlocks } from '#app/domain/cases/comparison/rich-blocks.ts'
import { type Content, type LeafValue, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { type LeafField, optionLabel, type RowRefField } from '#app/domain/cases/fields.ts'
import type { Language } from '#app/domain/language.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { date, number } from '#app/i18n/format.ts'

export function sayIn(lang: Language, yes: string): Say {
  return (field, value, content) => words(field, value, content, lang, yes)
}

function words(field: LeafField, value: LeafValue, content: Content, lang: Language, yes: string): string[] {
  switch (field.type) {
    case 'rich':
      return isRich(value) ? richBlocks(value) : []
    case 'prose':
      return String(value).split(/\n+/)
    case 'choice':
      return [optionLabel(field.options, String(value))?.[lang] ?? String(value)]
    case 'choices':
      // one to a line: each comes and goes by itself
      return listed(value).map((key) => optionLabel(field.options, key)?.[lang] ?? key)
    case 'tags':
      return listed(value)
    case 'number':
      return [amount(value, field.plain, field.unit?.[lang], lang)]
    case 'date':
      return [date(String(value), lang)]
    case 'flag':
      return [yes]
    case 'row_ref':
      return [nameOfRow(field, String(value), content)]
    case 'text':
      return [String(value)]
  }
}

function isRich(value: LeafValue): value is RichText {
  return typeof value === 'object' && !Array.isArray(value)
}

function listed(value: LeafValue): string[] {
  return Array.isArray(value) ? value : []
}

function amount(value: LeafValue, plain: true | undefined, unit: string | undefined, lang: Language): string {
  if (typeof value !== 'number') return ''
  const digits = plain ? String(value) : number(value, lang, 6)
  return unit ? `${digits} ${unit}` : digits
}

function nameOfRow(field: RowRefField, id: string, content: Content): string {
  const row = rowsAt(content, field.group).find((candidate) => candidate.id === id)
  return row ? textAt(row, field.named) : ''
}
