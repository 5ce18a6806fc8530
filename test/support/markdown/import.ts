/**
 * Markdown as our rich text, by a parser of others: markdown-it makes HTML of it, whose elements become the blocks of a
 * draft. What a draft cannot hold is named, so that a test can tell "lost on the way out" from "was never ours".
 */
import { JSDOM } from 'jsdom'
import MarkdownIt from 'markdown-it'
import * as Y from 'yjs'
import { readRich } from '#app/domain/text/flat/read.ts'
import { writeRich } from '#app/domain/text/flat/write.ts'
import { headingDepths } from '#app/domain/text/rich-headings.ts'
import { isSafeHref, type RichMark, type RichNode, type RichText } from '#app/domain/text/rich-text.ts'
import { canonical } from './canonical.ts'

export const losses = [
  'image',
  'HTML',
  'title of a link',
  'address of a link',
  'fourth level of headings',
  'quotation in a list item',
  'two of one kind side by side',
  'number of a list',
  'list around a list, without words',
] as const
export type Loss = (typeof losses)[number]

export interface Imported {
  /** As a draft holds it. */
  text: RichText
  /** Why something of the source is not in it; empty when all of it is. */
  losses: ReadonlySet<Loss>
}

const commonMark = new MarkdownIt('commonmark')
/** As readers of our Markdown have it: tables and strikes, and HTML where Markdown has no signs. */
const withTables = new MarkdownIt({ html: true })
const { document } = new JSDOM().window

export function importCommonMark(source: string): Imported {
  const hasHtml = commonMark
    .parse(source, {})
    .some(
      ({ type, children }) => type === 'html_block' || children?.some((one) => one.type === 'html_inline'),
    )
  const found = importHtml(commonMark.render(source))
  return hasHtml ? { ...found, losses: new Set([...found.losses, 'HTML' as const]) } : found
}

/** The tree as it is read, not as a draft would hold it. */
export function importOurMarkdown(source: string): RichText {
  return treeOf(withTables.render(source), new Set())
}

export function importHtml(html: string): Imported {
  const losses = new Set<Loss>()
  const tree = treeOf(html, losses)
  const text = throughDraft(tree)
  if (JSON.stringify(canonical(tree)) !== JSON.stringify(canonical(text))) addShapes(tree, losses)
  return { text, losses }
}

function treeOf(html: string, losses: Set<Loss>): RichText {
  const body = document.createElement('template')
  body.innerHTML = html
  const tree: RichText = { type: 'doc', content: blocks(body.content, losses) }
  setLevels(tree, losses)
  return tree
}

/** A draft has three levels of headings, which say what is below what. */
function setLevels(tree: RichText, losses: Set<Loss>): void {
  for (const [heading, depth] of headingDepths(tree)) {
    if (depth > 2) losses.add('fourth level of headings')
    heading.attrs = { level: 2 + Math.min(depth, 2) }
  }
}

/** What of this tree has another shape in a draft. */
function addShapes(tree: RichText, losses: Set<Loss>): void {
  const known = losses.has('number of a list')
  const shapes = new Set<Loss>()
  const visit = ({ type, content = [] }: RichNode) => {
    for (const [at, child] of content.entries()) {
      if (type === 'listItem' && child.type === 'blockquote') shapes.add('quotation in a list item')
      const isGroup = ['blockquote', 'bulletList', 'orderedList'].includes(child.type)
      if (isGroup && child.type === content[at - 1]?.type) shapes.add('two of one kind side by side')
      visit(child)
    }
  }
  visit(tree)
  if (shapes.size === 0 && !known) shapes.add('list around a list, without words')
  for (const shape of shapes) losses.add(shape)
}

/** Written into a draft and read again. */
export function throughDraft(tree: RichText): RichText {
  const doc = new Y.Doc()
  let next = 0
  writeRich(doc, 'text', tree, () => `id${String(next++).padStart(10, '0')}`)
  return readRich(doc, 'text')
}

const isElement = (node: Node): node is Element => node.nodeType === 1
const blockTags = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE HR TABLE TBODY THEAD TR DIV'.split(' '),
)

/** Words between blocks become paragraphs, as in the items of a tight list. */
function blocks(parent: Node, losses: Set<Loss>): RichNode[] {
  const found: RichNode[] = []
  let words: RichNode[] = []
  const flush = () => {
    // code of a blank alone is still code
    if (words.some(({ text, marks }) => text === undefined || marks || /\S/.test(text)))
      found.push({ type: 'paragraph', content: words })
    words = []
  }
  for (const node of parent.childNodes) {
    if (isElement(node) && blockTags.has(node.tagName)) {
      flush()
      found.push(...block(node, losses))
    } else words.push(...inline(node, [], losses))
  }
  flush()
  return found
}

function block(element: Element, losses: Set<Loss>): RichNode[] {
  const inner = () => blocks(element, losses)
  const words = () => [...element.childNodes].flatMap((node) => inline(node, [], losses))
  switch (element.tagName) {
    case 'P':
      return [{ type: 'paragraph', content: words() }]
    case 'UL':
      return [{ type: 'bulletList', content: inner() }]
    case 'OL':
      return [{ type: 'orderedList', attrs: { start: startOf(element, losses) }, content: inner() }]
    case 'LI':
      return [{ type: 'listItem', content: inner() }]
    case 'BLOCKQUOTE':
      return [{ type: 'blockquote', content: inner() }]
    case 'HR':
      return [{ type: 'horizontalRule' }]
    case 'PRE':
      return [codeBlock(element)]
    case 'TABLE':
      return [
        { type: 'table', content: [...element.querySelectorAll('tr')].map((row) => tableRow(row, losses)) },
      ]
    default:
      if (/^H[1-6]$/.test(element.tagName))
        return [{ type: 'heading', attrs: { level: Number(element.tagName[1]) }, content: words() }]
      return inner()
  }
}

/** A draft counts from 1 to 1000. */
function startOf(element: Element, losses: Set<Loss>): number {
  const start = Number(element.getAttribute('start') ?? 1)
  if (start < 1 || start > 1000) losses.add('number of a list')
  return start
}

function codeBlock(element: Element): RichNode {
  const [, language] = /^language-(.+)$/.exec(element.firstElementChild?.className ?? '') ?? []
  // the newline that ends the last line is no line of its own
  const text = (element.textContent ?? '').replace(/\n$/, '')
  return {
    type: 'codeBlock',
    ...(language && { attrs: { language } }),
    ...(text && { content: [{ type: 'text', text }] }),
  }
}

function tableRow(row: Element, losses: Set<Loss>): RichNode {
  return {
    type: 'tableRow',
    content: [...row.children].map((cell) => ({
      type: cell.tagName === 'TH' ? 'tableHeader' : 'tableCell',
      attrs: {
        colspan: Number(cell.getAttribute('colspan') ?? 1),
        rowspan: Number(cell.getAttribute('rowspan') ?? 1),
      },
      content: blocks(cell, losses),
    })),
  }
}

const markOf: Readonly<Record<string, string>> = {
  STRONG: 'bold',
  EM: 'italic',
  S: 'strike',
  DEL: 'strike',
  CODE: 'code',
  SUB: 'subscript',
  SUP: 'superscript',
}

function inline(node: Node, marks: readonly RichMark[], losses: Set<Loss>): RichNode[] {
  if (!isElement(node)) {
    const text = node.nodeType === 3 ? (node.textContent ?? '') : ''
    if (text === '') return []
    return [{ type: 'text', text: text.replace(/\n/g, ' '), ...(marks.length > 0 && { marks: [...marks] }) }]
  }
  if (node.tagName === 'BR') return [{ type: 'hardBreak' }]
  if (node.tagName === 'IMG') losses.add('image')
  const mark = node.tagName === 'A' ? linkOf(node, losses) : markNamed(markOf[node.tagName])
  const isNew = mark && !marks.some(({ type }) => type === mark.type)
  return [...node.childNodes].flatMap((child) => inline(child, isNew ? [...marks, mark] : marks, losses))
}

const markNamed = (type: string | undefined): RichMark | null => (type ? { type } : null)

function linkOf(element: Element, losses: Set<Loss>): RichMark | null {
  const href = element.getAttribute('href') ?? ''
  if (element.hasAttribute('title')) losses.add('title of a link')
  if (!isSafeHref(href) || element.textContent === '') losses.add('address of a link')
  return isSafeHref(href) ? { type: 'link', attrs: { href } } : null
}
