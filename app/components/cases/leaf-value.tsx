import type { ReactNode } from 'react'
import type { Content, LeafValue } from '#app/domain/cases/content.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { mailto } from '#app/domain/people/mailto.ts'
import { directionOf } from '#app/domain/text/direction.ts'
import { isSafeHref, type RichText } from '#app/domain/text/rich-text.ts'
import { day } from '#app/i18n/format.ts'
import { leafItems, leafText } from '#app/i18n/leaf-text.ts'
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
  const { lang } = useText()
  const typed = useTyped()
  if (field.type === 'rich') return <RichContent text={value as RichText} below={below} />
  const words = leafText(field, value, content, lang)
  switch (field.type) {
    case 'prose':
      return <Prose text={words} />
    case 'choices':
      return <Lines lines={leafItems(field, value, content, lang).map((line) => ({ key: line, line }))} />
    case 'date':
      return <Day value={String(value)} />
    case 'text':
      return field.format ? <Address text={words} format={field.format} /> : typed(words)
    case 'tags':
    case 'row_ref':
      return typed(words)
    case 'choice':
    case 'number':
    case 'flag':
      return words
  }
}

/** Paragraphs where somebody left a line empty, line breaks where they broke the line. */
export function Prose({ text }: { text: string }) {
  const foreign = useForeign()
  return [...text.matchAll(/(?:.|\n(?!\n))+/g)].map((paragraph) => (
    <p key={paragraph.index} className="prose" lang={foreign} dir={directionOf(paragraph[0])}>
      {paragraph[0].trim()}
    </p>
  ))
}

export function Day({ value }: { value: string }) {
  const { lang } = useText()
  return <time dateTime={value}>{day(value, lang)}</time>
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
