/** Published rich text as a Markdown tree. What is not known falls away and its words stay, as on the page. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast'
import { headingDepths } from '#app/domain/text/rich-headings.ts'
import {
  isSafeHref,
  plainText,
  type RichMark,
  type RichNode,
  type RichText,
} from '#app/domain/text/rich-text.ts'

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
  return blocks(text, { depths: headingDepths(text), below, callouts })
}

function blocks(node: RichNode, around: Surroundings): Block[] {
  return (node.content ?? []).flatMap((child) => block(child, around))
}

function block(node: RichNode, around: Surroundings): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrases(node) }]
    case 'heading':
      return [
        {
          type: 'heading',
          depth: depthOf(around.below + 1 + (around.depths.get(node) ?? 0)),
          children: phrases(node),
        },
      ]
    case 'bulletList':
    case 'orderedList':
      return [list(node, around)]
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(node, around) }]
    case 'codeBlock':
      return [{ type: 'code', value: plainText(node) }]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return [{ type: 'table', children: (node.content ?? []).map(tableRow) }]
    case 'callout':
      return [{ type: 'blockquote', children: [tone(node, around), ...blocks(node, around)] }]
    default:
      return node.text === undefined ? blocks(node, around) : [{ type: 'paragraph', children: phrase(node) }]
  }
}

export function depthOf(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const
  return levels[Math.min(level, deepestHeading) - 1] ?? deepestHeading
}

function list(node: RichNode, around: Surroundings): Block {
  const start = node.attrs?.start
  return {
    type: 'list',
    ordered: node.type === 'orderedList',
    start: typeof start === 'number' ? start : null,
    spread: false,
    children: (node.content ?? []).map(
      (item): ListItem => ({ type: 'listItem', spread: false, children: blocks(item, around) }),
    ),
  }
}

function tone(node: RichNode, { callouts }: Surroundings): Block {
  const label = callouts[String(node.attrs?.tone)] ?? callouts.note ?? ''
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: label }] }] }
}

/** A cell holds one line: blocks inside it stand after each other. */
function tableRow(row: RichNode): TableRow {
  return {
    type: 'tableRow',
    children: (row.content ?? []).map((cell) => ({
      type: 'tableCell',
      children: (cell.content ?? []).flatMap((inner, place): PhrasingContent[] => [
        ...(place > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
        ...phrases(inner).filter(({ type }) => type !== 'break'),
      ]),
    })),
  }
}

function phrases(node: RichNode): PhrasingContent[] {
  return (node.content ?? []).flatMap((child) => {
    if (child.type === 'hardBreak') return [{ type: 'break' as const }]
    return child.text === undefined ? phrases(child) : phrase(child)
  })
}

function phrase({ text = '', marks = [] }: RichNode): PhrasingContent[] {
  const isCode = marks.some(({ type }) => type === 'code')
  const words: PhrasingContent = isCode ? { type: 'inlineCode', value: text } : { type: 'text', value: text }
  return marks.reduce(withScript, [marks.reduce(withMark, words)])
}

/** Markdown has no sign for letters above and below the line, but it may hold HTML. */
const scripts: Readonly<Record<string, string>> = { subscript: 'sub', superscript: 'sup' }

function withScript(inner: PhrasingContent[], { type }: RichMark): PhrasingContent[] {
  const tag = Object.hasOwn(scripts, type) ? scripts[type] : undefined
  if (!tag) return inner
  return [{ type: 'html', value: `<${tag}>` }, ...inner, { type: 'html', value: `</${tag}>` }]
}

function withMark(inner: PhrasingContent, { type, attrs }: RichMark): PhrasingContent {
  const children = [inner]
  if (type === 'bold') return { type: 'strong', children }
  if (type === 'italic') return { type: 'emphasis', children }
  if (type === 'strike') return { type: 'delete', children }
  const href = attrs?.href
  if (type === 'link' && typeof href === 'string' && isSafeHref(href))
    return { type: 'link', url: href, children }
  return inner
}
