import type { ReactNode } from 'react'
import { type Content, type LeafValue, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { type LeafField, optionLabel, type RowRefField } from '#app/domain/cases/fields.ts'
import type { Language } from '#app/domain/language.ts'
import { mailto } from '#app/domain/people/mailto.ts'
import { isSafeHref, type RichText } from '#app/domain/text/rich-text.ts'
import { date, number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useForeign, useTyped } from './foreign.tsx'
import { Lines } from './lines.tsx'
import { RichContent } from './rich-content.tsx'

interface Props {
  field: LeafField
  value: LeafValue
  content: Content
  /** The level of the heading that stands above. */
  below: number
}

/** One value in the words of the page's language, or as it was written. */
export function LeafValueView({ field, value, content, below }: Props): ReactNode {
  const { t, lang } = useText()
  const typed = useTyped()
  switch (field.type) {
    case 'rich':
      return <RichContent text={value as RichText} below={below} />
    case 'prose':
      return <Prose text={String(value)} />
    case 'choice':
      return optionLabel(field.options, String(value))?.[lang] ?? String(value)
    case 'choices':
      return (
        <Lines
          lines={[value].flat().map((key) => ({
            key: String(key),
            line: optionLabel(field.options, String(key))?.[lang] ?? String(key),
          }))}
        />
      )
    case 'tags':
      return typed([value].flat().join(', '))
    case 'number':
      return numberWithUnit(Number(value), field.plain, field.unit?.[lang], lang)
    case 'date':
      return <Day value={String(value)} />
    case 'flag':
      return t.read.yes
    case 'row_ref':
      return typed(nameOfRow(field, String(value), content))
    case 'text':
      return field.format ? <Address text={String(value)} format={field.format} /> : typed(String(value))
  }
}

/** Paragraphs where somebody left a line empty, line breaks where they broke the line. */
export function Prose({ text }: { text: string }) {
  const foreign = useForeign()
  return [...text.matchAll(/(?:.|\n(?!\n))+/g)].map((paragraph) => (
    <p key={paragraph.index} className="prose" lang={foreign}>
      {paragraph[0].trim()}
    </p>
  ))
}

export function Day({ value }: { value: string }) {
  const { lang } = useText()
  // noon, so that no time zone moves the day
  return <time dateTime={value}>{date(`${value}T12:00:00Z`, lang)}</time>
}

/** A link where the text is an address that leads somewhere harmless; otherwise the text. */
export function Address({ text, format }: { text: string; format: 'email' | 'url' }) {
  const href = format === 'email' ? mailto(text) : text
  if (!href || !isSafeHref(href)) return text
  return (
    <a href={href} rel="noopener noreferrer">
      {format === 'email' ? <Mailbox address={text} /> : text}
    </a>
  )
}

/** Where it is too long for its place, it breaks after the sign. */
function Mailbox({ address }: { address: string }) {
  const at = address.indexOf('@') + 1
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  )
}

/** Enough decimals for what people measure. */
const decimals = 3

export function numberWithUnit(
  value: number,
  plain: true | undefined,
  unit: string | undefined,
  lang: Language,
): string {
  const digits = plain ? String(value) : number(value, lang, decimals)
  if (!unit) return digits
  // only English writes the sign right after the figure
  return unit === '%' && lang === 'en' ? `${digits}%` : `${digits}\u00a0${unit}`
}

export function nameOfRow(field: RowRefField, id: string, content: Content): string {
  const row = rowsAt(content, field.group).find((candidate) => candidate.id === id)
  return row ? textAt(row, field.named) : ''
}
