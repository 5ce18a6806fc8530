/**
 * Lines to a tree of blocks and back. A line is a block with its facts; neighbours that share a list, a quote or a callout
 * share its element. Callouts are outside quotes, quotes outside lists. Every state of a flat text has a tree, and
 * `lines(tree(lines))` are the same lines.
 */
import type { Facts, ListKind } from './facts.ts'

interface Line {
  readonly facts: Facts
}

export interface TreeBuilder<L extends Line, N> {
  /** The block of a line, and of an atom that has words the paragraph behind it. */
  block(line: L): readonly N[]
  group(type: GroupType, attrs: Readonly<Record<string, unknown>> | null, children: readonly N[]): N
}

type GroupType = 'callout' | 'blockquote' | 'bulletList' | 'orderedList' | 'listItem'

export function buildTree<L extends Line, N>(lines: readonly L[], builder: TreeBuilder<L, N>): N[] {
  return runs(lines, calloutOf, ({ facts }) => facts.callout !== undefined && facts.apart === true).flatMap(
    ({ key, items }) =>
      key === null
        ? buildQuotes(items, builder, 0)
        : [builder.group('callout', { tone: key }, buildQuotes(items, builder, 0))],
  )
}

const calloutOf = ({ facts }: Line) => facts.callout ?? null

function buildQuotes<L extends Line, N>(lines: readonly L[], builder: TreeBuilder<L, N>, depth: number): N[] {
  return runs(lines, ({ facts }) => (facts.quote ?? 0) > depth).flatMap(({ key, items }) =>
    key
      ? [builder.group('blockquote', null, buildQuotes(items, builder, depth + 1))]
      : runs(items, ({ facts }) => facts.list !== undefined).flatMap((part) =>
          part.key
            ? buildLists(part.items, builder, 0)
            : part.items.flatMap((line) => [...builder.block(line)]),
        ),
  )
}

interface Run<L, K> {
  readonly key: K
  readonly items: L[]
}

/** Neighbours with the same key. */
function runs<L, K>(lines: readonly L[], keyOf: (line: L) => K, begins?: (line: L) => boolean): Run<L, K>[] {
  const found: Run<L, K>[] = []
  for (const line of lines) {
    const key = keyOf(line)
    const last = found.at(-1)
    if (last && last.key === key && !begins?.(line)) last.items.push(line)
    else found.push({ key, items: [line] })
  }
  return found
}

interface List<L> {
  readonly kind: ListKind
  readonly start: number
  /** Each item's lines: its own, and in arrays those of the lists inside it. */
  readonly items: (L | L[])[][]
}

function buildLists<L extends Line, N>(lines: readonly L[], builder: TreeBuilder<L, N>, depth: number): N[] {
  const lists: List<L>[] = []
  for (const line of lines) addToLists(lists, line, depth)
  return lists.map(({ kind, start, items }) =>
    builder.group(
      kind === 'ol' ? 'orderedList' : 'bulletList',
      kind === 'ol' ? { start } : null,
      items.map((item) =>
        builder.group(
          'listItem',
          null,
          item.flatMap((part) =>
            Array.isArray(part) ? buildLists(part, builder, depth + 1) : [...builder.block(part)],
          ),
        ),
      ),
    ),
  )
}

function addToLists<L extends Line>(lists: List<L>[], line: L, depth: number): void {
  const { list: kind = 'ul', start, cont } = line.facts
  const isDeeper = (line.facts.indent ?? 0) > depth
  let list = lists.at(-1)
  const isOfItem = isDeeper || cont === true
  const isOther =
    !list ||
    (!isOfItem &&
      (list.kind !== kind ||
        (kind === 'ol' && start !== undefined && start !== list.start + list.items.length)))
  if (isOther) {
    list = { kind, start: isDeeper ? 1 : (start ?? 1), items: [] }
    lists.push(list)
  }
  if (!list) return
  const item = list.items.at(-1)
  if (!isDeeper) {
    if (cont && item) item.push(line)
    else list.items.push([line])
    return
  }
  const inner = item?.at(-1)
  if (Array.isArray(inner)) inner.push(line)
  else if (item) item.push([line])
  else list.items.push([[line]])
}

/** The type and attributes of a line's block, as the published JSON and the editor name them. */
export function blockOf({ type, table, lang }: Facts): {
  type: string
  attrs: Record<string, unknown> | null
} {
  switch (type) {
    case 'h2':
    case 'h3':
    case 'h4':
      return { type: 'heading', attrs: { level: Number(type.slice(1)) } }
    case 'code':
      return { type: 'codeBlock', attrs: lang === undefined ? null : { language: lang } }
    case 'rule':
      return { type: 'horizontalRule', attrs: null }
    case 'table':
      return table === undefined
        ? { type: 'paragraph', attrs: null }
        : { type: 'table', attrs: { id: table } }
    default:
      return { type: 'paragraph', attrs: null }
  }
}
