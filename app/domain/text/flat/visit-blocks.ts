/** A tree of blocks to lines: the inverse of `buildTree`, for the published JSON and for the editor's nodes. */
import { type BlockType, calloutTones, deepestIndent, type Facts, type ListKind } from './facts.ts'

/** How a tree of some kind is read. */
export interface TreeReader<N> {
  typeOf(node: N): string
  attrsOf(node: N): Readonly<Record<string, unknown>>
  childrenOf(node: N): readonly N[]
  /** How many places the node takes up, where that matters. */
  sizeOf(node: N): number
}

/** A block of the tree; null in a list item, a quote or a callout that holds none. `at` counts from the first sibling. */
export type VisitBlock<N> = (node: N | null, facts: Facts, at: number) => void

const groupTypes: ReadonlySet<string> = new Set([
  'callout',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  // a table in a cell: its words stay
  'tableRow',
  'tableCell',
  'tableHeader',
])

interface Around {
  readonly facts: Facts
  readonly lists: readonly ListKind[]
}

/** The blocks of these siblings in order, each with the facts that its surroundings and its type give it. */
export function visitBlocks<N>(siblings: readonly N[], reader: TreeReader<N>, visit: VisitBlock<N>): void {
  visitSiblings(siblings, reader, visit, { facts: {}, lists: [] }, 0)
}

function visitSiblings<N>(
  siblings: readonly N[],
  reader: TreeReader<N>,
  visit: VisitBlock<N>,
  around: Around,
  from: number,
): void {
  let at = from
  let before: N | null = null
  for (const node of siblings) {
    visitNode(node, before, reader, visit, around, at)
    at += reader.sizeOf(node)
    before = node
  }
}

function visitNode<N>(
  node: N,
  before: N | null,
  reader: TreeReader<N>,
  visit: VisitBlock<N>,
  around: Around,
  at: number,
): void {
  const type = reader.typeOf(node)
  if (!groupTypes.has(type)) {
    visit(node, { ...around.facts, ...typeFacts(type, reader.attrsOf(node)) }, at)
    return
  }
  let isFirst = true
  const inner = innerAround(type, reader.attrsOf(node), around)
  const inside: VisitBlock<N> = (block, facts, place) => {
    visit(block, isFirst ? { ...facts, ...firstFacts(node, before, reader, facts, inner) } : facts, place)
    isFirst = false
  }
  const children = reader.childrenOf(node)
  if (children.length === 0 && !type.endsWith('List') && type !== 'tableRow')
    inside(null, inner.facts, at + 1)
  else if (type === 'listItem') visitItem(children, reader, inside, inner, at + 1)
  else visitSiblings(children, reader, inside, inner, at + 1)
}

/** Of the blocks that are directly in an item only its first is the item; the others continue it. */
function visitItem<N>(
  children: readonly N[],
  reader: TreeReader<N>,
  visit: VisitBlock<N>,
  around: Around,
  from: number,
): void {
  let at = from
  for (const [index, child] of children.entries()) {
    const isInner = reader.typeOf(child).endsWith('List')
    const isOfItem = index > 0 && !isInner && around.lists.length > 0
    visitNode(
      child,
      null,
      reader,
      visit,
      isOfItem ? { ...around, facts: { ...around.facts, cont: true } } : around,
      at,
    )
    at += reader.sizeOf(child)
  }
}

function innerAround(type: string, attrs: Readonly<Record<string, unknown>>, around: Around): Around {
  const { cont: _, ...facts } = around.facts
  if (type === 'callout') return { ...around, facts: { ...around.facts, callout: toneOf(attrs.tone) } }
  if (type === 'blockquote')
    return { ...around, facts: { ...around.facts, quote: Math.min((facts.quote ?? 0) + 1, deepestIndent) } }
  if (type !== 'bulletList' && type !== 'orderedList') return around
  const list: ListKind = type === 'orderedList' ? 'ol' : 'ul'
  const lists = [...around.lists, list]
  const indent = Math.min(lists.length - 1, deepestIndent)
  return { lists, facts: { ...facts, list, ...(indent > 0 && { indent }) } }
}

/** What only the first block of a list or a callout says. */
function firstFacts<N>(node: N, before: N | null, reader: TreeReader<N>, first: Facts, inner: Around): Facts {
  const type = reader.typeOf(node)
  const { start, tone } = reader.attrsOf(node)
  if (type === 'orderedList' && typeof start === 'number' && start > 1)
    return (first.indent ?? 0) === inner.lists.length - 1 ? { start } : {}
  const isSame = before !== null && reader.typeOf(before) === type && reader.attrsOf(before).tone === tone
  return type === 'callout' && isSame ? { apart: true } : {}
}

function toneOf(tone: unknown): Facts['callout'] {
  return calloutTones.find((known) => known === tone) ?? 'note'
}

function typeFacts(type: string, attrs: Readonly<Record<string, unknown>>): Facts {
  switch (type) {
    case 'heading': {
      const level: BlockType = attrs.level === 3 ? 'h3' : attrs.level === 4 ? 'h4' : 'h2'
      return { type: level }
    }
    case 'codeBlock':
      return { type: 'code', ...(typeof attrs.language === 'string' && { lang: attrs.language }) }
    case 'horizontalRule':
      return { type: 'rule' }
    case 'table':
      return { type: 'table', ...(typeof attrs.id === 'string' && { table: attrs.id }) }
    default:
      return {}
  }
}
