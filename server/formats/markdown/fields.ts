/** The fields of a document as a Markdown tree, by its description. */
import type { ListItem, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast'
import {
  type Content,
  type DescribedRow,
  holds,
  type LeafValue,
  leafOf,
  rowsOf,
} from '#app/domain/cases/content.ts'
import type { Field, LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { rowName } from '#app/domain/cases/row-name.ts'
import type { Language } from '#app/domain/language.ts'
import { isSafeHref, type RichText } from '#app/domain/text/rich-text.ts'
import { leafText } from '#app/i18n/leaf-text.ts'
import { messages } from '#app/i18n/messages.ts'
import { depthOf, richBlocks } from './rich.ts'

/** The filled of these fields in their order: neighbouring short values as one list, everything else under a heading. */
export function fieldsBlocks(
  fields: readonly Field[],
  content: Content,
  lang: Language,
  level: number,
): RootContent[] {
  const blocks: RootContent[] = []
  let facts: ListItem[] = []
  for (const field of fields.filter((field) => holds(content, field))) {
    if (isShort(field)) {
      if (facts.length === 0) blocks.push(factList(facts))
      facts.push(fact(field.label[lang], ...said(field, content, content, lang)))
    } else {
      facts = []
      blocks.push(...fieldBlocks(field, content, lang, level))
    }
  }
  return blocks
}

/** One field under a heading of its own. */
function fieldBlocks(field: Field, content: Content, lang: Language, level: number): RootContent[] {
  return [
    heading(level, field.label[lang]),
    ...(field.type === 'rows'
      ? rowsBlocks(field, content, lang, level)
      : leafBlocks(field, leafOf(content, field) ?? '', content, lang, level)),
  ]
}

export function heading(level: number, value: string): RootContent {
  return { type: 'heading', depth: depthOf(level), children: [{ type: 'text', value }] }
}

export function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

/** `**Name:** value` in a list. */
export function fact(term: string, ...value: (string | PhrasingContent)[]): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', value: `${term}:` }] },
          { type: 'text', value: ' ' },
          ...value.map((part) => (typeof part === 'string' ? words(part) : part)),
        ],
      },
    ],
  }
}

export function factList(children: ListItem[]): RootContent {
  return { type: 'list', ordered: false, spread: false, children }
}

/** An address as a link with itself as its words. */
export function address(url: string): PhrasingContent {
  return { type: 'link', url, children: [words(url)] }
}

function words(value: string): PhrasingContent {
  return { type: 'text', value }
}

function leafBlocks(
  field: LeafField,
  value: LeafValue,
  content: Content,
  lang: Language,
  level: number,
): RootContent[] {
  if (field.type === 'rich') return richBlocks(value as RichText, level, messages[lang].read.callouts)
  return leafText(field, value, content, lang)
    .split(/\n{2,}/)
    .map(paragraph)
}

const longTypes: readonly Field['type'][] = ['prose', 'rich']

function isShort(field: Field): field is LeafField {
  return field.type !== 'rows' && !longTypes.includes(field.type)
}

/** More columns than this nobody reads as text. */
const mostColumns = 6

/** Short values make a table; where somebody wrote sentences, each row is a part of its own. */
function rowsBlocks(group: RowsField, content: Content, lang: Language, level: number): RootContent[] {
  const rows = rowsOf(content, group)
  const used = group.fields.filter((field) => rows.some((row) => row[field.key] !== undefined))
  const isTable = used.length <= mostColumns && !used.some(({ type }) => longTypes.includes(type))
  if (isTable) return [table(used, rows, content, lang)]
  return rows.flatMap((row) => rowBlocks(group, row, content, lang, level + 1))
}

function table(
  fields: readonly LeafField[],
  rows: readonly DescribedRow[],
  content: Content,
  lang: Language,
): RootContent {
  const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children })
  return {
    type: 'table',
    align: fields.map(({ type }) => (type === 'number' ? 'right' : null)),
    children: [
      { type: 'tableRow', children: fields.map(({ label }) => cell([words(label[lang])])) },
      ...rows.map((row) => ({
        type: 'tableRow' as const,
        children: fields.map((field) => cell(said(field, row, content, lang))),
      })),
    ],
  }
}

function said(
  field: LeafField,
  of: Content | DescribedRow,
  content: Content,
  lang: Language,
): PhrasingContent[] {
  const value = leafOf(of, field)
  if (value === undefined || field.type === 'rich') return []
  const text = leafText(field, value, content, lang).replace(/\s+/g, ' ')
  return [field.type === 'text' && field.format === 'url' && isSafeHref(text) ? address(text) : words(text)]
}

function rowBlocks(
  group: RowsField,
  row: DescribedRow,
  content: Content,
  lang: Language,
  level: number,
): RootContent[] {
  const others = group.fields.filter(({ key }) => key !== group.named && row[key] !== undefined)
  const short = others.filter(({ type }) => !longTypes.includes(type))
  const name = rowName(group, row)
  return [
    ...(name ? [heading(level, name)] : []),
    ...(short.length > 0
      ? [factList(short.map((field) => fact(field.label[lang], ...said(field, row, content, lang))))]
      : []),
    ...others
      .filter(({ type }) => longTypes.includes(type))
      .flatMap((field): RootContent[] => [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [{ type: 'text', value: field.label[lang] }] }],
        },
        ...leafBlocks(field, row[field.key] ?? '', content, lang, level),
      ]),
  ]
}
