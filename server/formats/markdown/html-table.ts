/**
 * A table that the tables of Markdown cannot hold, as HTML, which Markdown takes as it is: cells that are merged or hold
 * lists and several paragraphs, header columns, no header row. No line of it is empty, because there the HTML would end.
 */
import { deepestNesting, isSafeHref, type RichMark, type RichNode } from '#app/domain/text/rich-text.ts'
import { escaped } from '../xml.ts'

/** The level that a heading has where the table stands. */
type LevelOf = (heading: RichNode) => number

export function htmlTable({ content = [] }: RichNode, levelOf: LevelOf): string {
  const rows = content.map(
    (row, at) => `<tr>${(row.content ?? []).map((cell) => tableCell(cell, at, levelOf)).join('')}</tr>`,
  )
  return ['<table>', ...rows, '</table>'].join('\n')
}

function tableCell({ type, attrs, content = [] }: RichNode, row: number, levelOf: LevelOf): string {
  const spans = (['colspan', 'rowspan'] as const)
    .map((name) => [name, Number(attrs?.[name] ?? 1)] as const)
    .filter(([, size]) => size > 1)
    .map(([name, size]) => ` ${name}="${size}"`)
  const inner = blocks(content, levelOf, 0)
  if (type !== 'tableHeader') return `<td${spans.join('')}>${inner}</td>`
  return `<th scope="${row === 0 ? 'col' : 'row'}"${spans.join('')}>${inner}</th>`
}

/** One paragraph before whatever else needs no tag of its own. */
function blocks(content: readonly RichNode[], levelOf: LevelOf, depth: number): string {
  if (depth > deepestNesting) return ''
  const isOne = content.filter(({ type }) => type === 'paragraph').length === 1
  return content
    .map((node, at) =>
      isOne && at === 0 && node.type === 'paragraph' ? inline(node) : block(node, levelOf, depth + 1),
    )
    .join('')
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  callout: 'blockquote',
}

function block(node: RichNode, levelOf: LevelOf, depth: number): string {
  const { type, attrs, content = [] } = node
  if (type === 'paragraph') return content.length > 0 ? `<p>${inline(node)}</p>` : ''
  if (type === 'codeBlock') return codeBlock(node)
  if (type === 'heading') return `<h${levelOf(node)}>${inline(node)}</h${levelOf(node)}>`
  if (type === 'horizontalRule') return '<hr>'
  if (type === 'orderedList') {
    const start = Number(attrs?.start ?? 1)
    return `<ol${start > 1 ? ` start="${start}"` : ''}>${blocksOf(content, levelOf, depth)}</ol>`
  }
  if (node.text !== undefined) return inline({ type: 'paragraph', content: [node] })
  const tag = Object.hasOwn(tags, type) ? tags[type] : undefined
  const inner = type === 'bulletList' ? blocksOf(content, levelOf, depth) : blocks(content, levelOf, depth)
  return tag ? `<${tag}>${inner}</${tag}>` : inner
}

const blocksOf = (content: readonly RichNode[], levelOf: LevelOf, depth: number) =>
  content.map((node) => block(node, levelOf, depth + 1)).join('')

function codeBlock({ attrs, content = [] }: RichNode): string {
  const language =
    typeof attrs?.language === 'string' && attrs.language
      ? ` class="language-${escaped(attrs.language)}"`
      : ''
  const code = escaped(content.map(({ text = '' }) => text).join(''))
  return `<pre><code${language}>${code.replace(/\n/g, '&#10;')}</code></pre>`
}

function inline({ content = [] }: RichNode): string {
  return content
    .map((node) => {
      if (node.type === 'hardBreak') return '<br>'
      return node.text === undefined ? inline(node) : (node.marks ?? []).reduce(withMark, words(node.text))
    })
    .join('')
}

const words = (text: string) => escaped(text).replace(/\s*\n\s*/g, ' ')

const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
}

function withMark(inner: string, { type, attrs }: RichMark): string {
  const href = attrs?.href
  if (type === 'link')
    return typeof href === 'string' && isSafeHref(href) ? `<a href="${escaped(href)}">${inner}</a>` : inner
  const tag = Object.hasOwn(markTags, type) ? markTags[type] : undefined
  return tag ? `<${tag}>${inner}</${tag}>` : inner
}
