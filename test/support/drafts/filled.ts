/** A content in which every field of the description says something, each text a word of its own. */
import type { Content, DescribedRow, LeafValue } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import type { Field, LeafField } from '#app/domain/cases/fields.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'

/** What somebody typed, by the path of the field. */
export type Typed = (path: string) => string

export const filledRow = 'row-000001'

/** Its word, unless the test wants other words: nothing in it is changed by HTML or by Markdown. */
export const wordAt: Typed = (path) => `Ord${path.replaceAll(/\W|_/g, '0')}`

export function filled(kind: CaseKind, typed: Typed = wordAt): Content {
  return Object.fromEntries(fieldsOf(kind).map((field) => [field.key, valueFor(field, typed)]))
}

/** The paths of everything that is typed, as `key` or `group/key`. */
export function typedPaths(kind: CaseKind): string[] {
  const isTyped = ({ type }: LeafField) => ['text', 'prose', 'tags', 'rich'].includes(type)
  return fieldsOf(kind).flatMap((field) => {
    if (field.type !== 'rows') return isTyped(field) ? [field.key] : []
    return field.fields.filter(isTyped).map(({ key }) => `${field.key}/${key}`)
  })
}

/** What other fields need to apply. */
const choiceOf: Readonly<Record<string, string>> = {
  theme: 'both',
  lifecycle: 'pilot',
  'entries/kind': 'gain',
  'entries/recurrence': 'per_case',
}

function valueFor(field: Field, typed: Typed): LeafValue | DescribedRow[] {
  if (field.type !== 'rows') return leafOf(field, field.key, typed)
  const cells = field.fields.map((leaf) => [leaf.key, leafOf(leaf, `${field.key}/${leaf.key}`, typed)])
  return [{ id: filledRow, ...Object.fromEntries(cells) }]
}

function leafOf(field: LeafField, path: string, typed: Typed): LeafValue {
  switch (field.type) {
    case 'text':
      if (field.format === 'email') return `${typed(path)}@exempelby.example`
      return field.format === 'url' ? `https://exempelby.example/${typed(path)}` : typed(path)
    case 'prose':
      return `${typed(path)}\n\nEtt stycke till.\nEn rad till.`
    case 'tags':
      return [typed(path), 'en annan']
    case 'rich':
      return richOf(typed(path))
    case 'choice':
      return choiceOf[path] ?? field.options[0]?.key ?? ''
    case 'choices':
      return field.options.slice(0, 2).map(({ key }) => key)
    case 'number':
      return field.plain ? 2024 : 42
    case 'date':
      return '2024-05-17'
    case 'flag':
      return true
    case 'row_ref':
      return filledRow
  }
}

/** Everything that the editor offers. */
export function richOf(text: string, href = 'https://exempelby.example/'): RichText {
  const words = (said: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) => ({
    type: 'text',
    text: said,
    ...(marks.length > 0 && { marks }),
  })
  const says = (said: string) => ({ type: 'paragraph', content: [words(said)] })
  const cell = (type: string, said: string) => ({ type, content: [says(said)] })
  return {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [words(text), { type: 'hardBreak' }, words('fet', { type: 'bold' })] },
      { type: 'heading', attrs: { level: 2 }, content: [words('Underrubrik')] },
      {
        type: 'paragraph',
        content: [
          words('länk', { type: 'link', attrs: { href } }),
          words('kursiv', { type: 'italic' }),
          words('struken', { type: 'strike' }),
          words('kod', { type: 'code' }),
          words('upp', { type: 'superscript' }),
          words('ned', { type: 'subscript' }),
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [says('punkt')] }] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [says('tredje')] }],
      },
      { type: 'blockquote', content: [says('citat')] },
      { type: 'codeBlock', content: [words('kodblock')] },
      { type: 'horizontalRule' },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Kolumn'), cell('tableHeader', 'Värde')] },
          { type: 'tableRow', content: [cell('tableCell', 'rad'), cell('tableCell', '7')] },
        ],
      },
      { type: 'callout', attrs: { tone: 'tip' }, content: [says('råd')] },
    ],
  }
}
