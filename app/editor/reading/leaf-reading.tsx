import { type Content, type LeafValue, rowsAt } from '#app/domain/cases/content.ts'
import { type LeafField, optionLabel, type RowRefField } from '#app/domain/cases/fields.ts'
import type { Language } from '#app/domain/language.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { date, list, number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { RichView } from './rich-view.tsx'

interface Props {
  field: LeafField
  value: LeafValue
  content: Content
}

export function LeafReading({ field, value, content }: Props) {
  const { t, lang } = useText()
  if (field.type === 'rich') return isRich(value) ? <RichView text={value} /> : null
  if (field.type === 'prose') return <p className="reading-prose">{String(value)}</p>
  if (field.type === 'flag') return <p>{t.editor.field.yes}</p>
  return <p>{words(field, value, content, lang)}</p>
}

function isRich(value: LeafValue): value is RichText {
  return typeof value === 'object' && !Array.isArray(value)
}

function words(field: LeafField, value: LeafValue, content: Content, lang: Language): string {
  switch (field.type) {
    case 'choice':
      return optionLabel(field.options, String(value))?.[lang] ?? String(value)
    case 'choices':
      return Array.isArray(value)
        ? list(
            value.map((key) => optionLabel(field.options, key)?.[lang] ?? key),
            lang,
          )
        : ''
    case 'tags':
      return Array.isArray(value) ? value.join(', ') : ''
    case 'number':
      return typeof value === 'number' ? numberWords(value, field.plain, field.unit?.[lang], lang) : ''
    case 'date':
      return date(`${String(value)}T12:00:00Z`, lang)
    case 'row_ref':
      return nameOfRow(field, String(value), content)
    default:
      return String(value)
  }
}

const decimals = 10

function numberWords(
  value: number,
  plain: true | undefined,
  unit: string | undefined,
  lang: Language,
): string {
  const text = plain ? String(value) : number(value, lang, decimals)
  return unit ? `${text}\u00a0${unit}` : text
}

function nameOfRow(field: RowRefField, id: string, content: Content): string {
  const row = rowsAt(content, field.group).find((one) => one.id === id)
  return String(row?.[field.named] ?? '')
}
