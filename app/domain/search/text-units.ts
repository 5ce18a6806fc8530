/**
 * The words of a case for those who search, in four weights: A the title, B what sums it up, C everything else that
 * somebody wrote, D what the chosen values and the organisation are called, in both languages.
 */
import { type Content, type LeafValue, leafOf, rowsOf } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import { type Field, type LeafField, optionLabel } from '#app/domain/cases/fields.ts'
import { type Bilingual, type Language, languages } from '#app/domain/language.ts'
import { plainText, type RichText } from '#app/domain/text/rich-text.ts'

export type Weight = 'A' | 'B' | 'C' | 'D'

export interface TextUnit {
  weight: Weight
  language: Language
  text: string
  /** Of which field it is, for those who read; nobody searches for it. */
  label?: Bilingual
  /** Names one after another, which no reader is helped by as a sentence. */
  isList?: true
}

const weights: Readonly<Record<'title' | 'summary', Weight>> = { title: 'A', summary: 'B' }

/** In the order of the description, so that a reader finds the words in the order of the page. */
export function textUnits(kind: CaseKind, content: Content, language: Language): TextUnit[] {
  return fieldsOf(kind).flatMap((field) => fieldUnits(field, content, language))
}

function fieldUnits(field: Field, content: Content, language: Language): TextUnit[] {
  if (field.type !== 'rows') return leafUnits(field, leafOf(content, field), language)
  return rowsOf(content, field).flatMap((row) =>
    field.fields.flatMap((inner) => leafUnits(inner, row[inner.key], language)),
  )
}

function leafUnits(field: LeafField, value: LeafValue | undefined, language: Language): TextUnit[] {
  if (value === undefined || field.search === 'never') return []
  const weight = field.search ? weights[field.search] : 'C'
  const spoken = field.translationOf ? 'en' : language
  switch (field.type) {
    case 'text':
    case 'prose':
      return [{ weight, language: spoken, label: field.label, text: String(value) }]
    case 'tags':
      return [{ weight, language: spoken, label: field.label, text: [value].flat().join(', '), isList: true }]
    case 'rich':
      // nobody types the small letters of CO₂ to search for it
      return [
        {
          weight,
          language: spoken,
          label: field.label,
          text: plainText(value as RichText).normalize('NFKC'),
        },
      ]
    case 'choice':
    case 'choices':
      return languages.map((named) => ({
        weight: 'D' as const,
        language: named,
        label: field.label,
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
