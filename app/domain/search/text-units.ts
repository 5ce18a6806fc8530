/**
 * The words of a case for those who search, in four weights: A the title, B what sums it up, C everything else that
 * somebody wrote, D what the chosen values and the organisation are called, in both languages.
 */
import type { Content, LeafValue } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import { type Field, type LeafField, optionLabel } from '#app/domain/cases/fields.ts'
import { type Language, languages } from '#app/domain/language.ts'
import { plainText, type RichText } from '#app/domain/text/rich-text.ts'

export type Weight = 'A' | 'B' | 'C' | 'D'

export interface TextUnit {
  weight: Weight
  language: Language
  text: string
  /** Of which field the chosen values are, for those who read; nobody searches for it. */
  label?: string
}

const summing = new Set(['summary', 'summary_en', 'conclusions/text', 'lessons/headline', 'tags'])
const titles = new Set(['title', 'title_en'])
const english = new Set(['title_en', 'summary_en'])
/** Addresses and people's names are not what a text is about. */
const unsearched = new Set(['contact_email', 'contact_name', 'link', 'repository'])

/** In the order of the description, so that a reader finds the words in the order of the page. */
export function textUnits(kind: CaseKind, content: Content, language: Language): TextUnit[] {
  return fieldsOf(kind).flatMap((field) => fieldUnits(field, content, language))
}

function fieldUnits(field: Field, content: Content, language: Language): TextUnit[] {
  const value = content[field.key]
  if (value === undefined) return []
  if (field.type !== 'rows') return leafUnits(field, field.key, value as LeafValue, language)
  return (value as Record<string, LeafValue>[]).flatMap((row) =>
    field.fields.flatMap((inner) => {
      const cell = row[inner.key]
      return cell === undefined ? [] : leafUnits(inner, `${field.key}/${inner.key}`, cell, language)
    }),
  )
}

function leafUnits(field: LeafField, path: string, value: LeafValue, language: Language): TextUnit[] {
  if (unsearched.has(field.key)) return []
  const weight: Weight = titles.has(path) ? 'A' : summing.has(path) ? 'B' : 'C'
  const spoken = english.has(path) ? 'en' : language
  switch (field.type) {
    case 'text':
    case 'prose':
      return [{ weight, language: spoken, text: String(value) }]
    case 'tags':
      return [{ weight, language: spoken, text: (value as string[]).join(', ') }]
    case 'rich':
      return [{ weight, language: spoken, text: plainText(value as RichText) }]
    case 'choice':
    case 'choices':
      return languages.map((named) => ({
        weight: 'D' as const,
        language: named,
        label: field.label[named],
        text: [value]
          .flat()
          .map((key) => labelIn(field.options, String(key), named))
          .join(', '),
      }))
    default:
      // numbers, dates and references are found by facets, not by words
      return []
  }
}

function labelIn(list: Parameters<typeof optionLabel>[0], key: string, language: Language): string {
  return optionLabel(list, key)?.[language] ?? key
}
