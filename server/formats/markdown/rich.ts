/** Published rich text as a Markdown tree. What is not known falls away and its words stay, as on the page. */
import type { BlockContent, DefinitionContent, ListItem, RootContent, TableRow } from 'mdast'
import { headingDepths } from '#app/domain/text/rich-headings.ts'
import { deepestNesting, type RichNode, type RichText } from '#app/domain/text/rich-text.ts'
import { htmlTable } from './html-table.ts'
import { phrases } from './phrases.ts'

type Block = BlockContent | DefinitionContent

interface Surroundings {
  depths: ReadonlyMap<RichNode, number>
  /** The level of the heading that stands above. */
  below: number
  callouts: Readonly<Record<string, string>>
}

/** Markdown has no more levels. */
const deepestHeading = 6

export function richBlocks(text: RichText, below: number, callouts: Surroundings['callouts']): RootContent[] {
  return blocks(text, { depths: headingDepths(text), below, callouts }, 0)
}

function blocks(node: RichNode, around: Surroundings, depth: number): Block[] {
  if (depth > deepestNesting) return []
  return (node.content ?? []).flatMap((child) => block(child, around, depth + 1))
}

/** Nothing for a block without words: Markdown has no empty ones. */
function block(node: RichNode, around: Surroundings, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = phrases(node)
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
    case 'heading': {
      const children = phrases(node, 'html')
      return children.length > 0 ? [{ type: 'heading', depth: levelOf(node, around), children }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return [list(node, around, depth)]
    case 'blockquote':
      return quote(blocks(node, around, depth))
    case 'codeBlock':
      return [{ type: 'code', lang: languageOf(node), value: codeOf(node) }]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return [table(node, around)]
    case 'callout':
      return quote([tone(node, around), ...blocks(node, around, depth)])
    default:
      return node.text === undefined
        ? blocks(node, around, depth)
        : [{ type: 'paragraph', children: phrases({ type: 'paragraph', content: [node] }) }]
  }
}

export function depthOf(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const
  return levels[Math.min(level, deepestHeading) - 1] ?? deepestHeading
}

function levelOf(heading: RichNode, { below, depths }: Surroundings) {
  return depthOf(below + 1 + (depths.get(heading) ?? 0))
}

function quote(children: Block[]): Block[] {
  return children.length > 0 ? [{ type: 'blockquote', children }] : []
}

function languageOf({ attrs }: RichNode): string | null {
  return typeof attrs?.language === 'string' && attrs.language !== '' ? attrs.language : null
}

/** As it was typed: its first and last lines may be empty or indented. */
function codeOf({ content = [] }: RichNode): string {
  return content.map((node) => (node.type === 'hardBreak' ? '\n' : (node.text ?? ''))).join('')
}

function list(node: RichNode, around: Surroundings, depth: number): Block {
  const start = node.attrs?.start
  const children = (node.content ?? []).map((item): ListItem => {
    const inner = blocks(item, around, depth)
    const first = inner[0]?.type === 'list' ? inner[0].children[0] : null
    // the signs of items alone, one after another, would be a rule
    if (first?.children.length === 0) first.children.push({ type: 'html', value: '<!-- -->' })
    return { type: 'listItem', spread: !isTight(inner), children: inner }
  })
  return {
    type: 'list',
    ordered: node.type === 'orderedList',
    start: typeof start === 'number' ? start : null,
    spread: children.some(({ spread }) => spread),
    children,
  }
}

/** Whether the item needs no empty lines between its blocks: one paragraph, and lists that may follow it directly. */
function isTight(inner: readonly Block[]): boolean {
  return inner.every((one, at) => at === 0 || (one.type === 'list' && mayInterrupt(one)))
}

/** An empty item or a number other than 1 after a line of words would be words. */
function mayInterrupt({ ordered, start, children }: Extract<Block, { type: 'list' }>): boolean {
  return (children[0]?.children.length ?? 0) > 0 && (!ordered || (start ?? 1) === 1)
}

function tone(node: RichNode, { callouts }: Surroundings): Block {
  const label = callouts[String(node.attrs?.tone)] ?? callouts.note ?? ''
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: label }] }] }
}

function table(node: RichNode, around: Surroundings): Block {
  const rows = node.content ?? []
  return fitsMarkdown(rows)
    ? { type: 'table', children: rows.map(tableRow) }
    : { type: 'html', value: htmlTable(node, (heading) => levelOf(heading, around)) }
}

/** A table of Markdown is a row of headers and rows of cells, as many in each, with one paragraph at most. */
function fitsMarkdown(rows: readonly RichNode[]): boolean {
  const width = rows[0]?.content?.length ?? 0
  return (
    width > 0 &&
    rows.every(
      ({ content = [] }, at) =>
        content.length === width &&
        content.every((cell) => cell.type === (at === 0 ? 'tableHeader' : 'tableCell') && isSimple(cell)),
    )
  )
}

function isSimple({ attrs, content = [] }: RichNode): boolean {
  const isMerged = [attrs?.colspan, attrs?.rowspan].some((size) => Number(size ?? 1) > 1)
  return !isMerged && content.length <= 1 && content.every(({ type }) => type === 'paragraph')
}

function tableRow(row: RichNode): TableRow {
  return {
    type: 'tableRow',
    children: (row.content ?? []).map((cell) => ({
      type: 'tableCell',
      children: (cell.content ?? []).flatMap((inner) => phrases(inner, 'html')),
    })),
  }
}
