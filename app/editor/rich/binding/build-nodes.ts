/** The editor's nodes for the lines of a flat text. */
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { blockOf, buildTree } from '#app/domain/text/flat/build-tree.ts'
import type { Facts } from '#app/domain/text/flat/facts.ts'
import { type Formats, isSameValue, marksOf } from './formats.ts'

/** A block to show. An atom has words only while it is what somebody else wrote in; they follow it. */
export interface NewBlock {
  readonly facts: Facts
  readonly content: Fragment
  /** A node to keep where it fits; of a table the node to show. */
  node: Node | null
  /** The same for the words of an atom. */
  rest: Node | null
}

export function nodeType(schema: Schema, name: string) {
  const type = schema.nodes[name]
  if (!type) throw new Error(`the schema has no ${name}`)
  return type
}

/** The tree of these blocks. */
export function buildNodes(schema: Schema, blocks: readonly NewBlock[]): Node[] {
  return buildTree(blocks, {
    block: (block) => blockNodes(schema, block),
    group: (type, attrs, children) => nodeType(schema, type).create(attrs, [...children]),
  })
}

function blockNodes(schema: Schema, { facts, content, node, rest }: NewBlock): Node[] {
  const isTable = facts.type === 'table' && node?.type.name === 'table'
  const { type, attrs } = blockOf(facts.type === 'table' ? {} : facts)
  if (!isTable && type !== 'horizontalRule') return [kept(node, schema, type, attrs, content)]
  const atom = isTable ? node : kept(node, schema, type, attrs, Fragment.empty)
  return content.size > 0 ? [atom, kept(rest, schema, 'paragraph', { rest: true }, content)] : [atom]
}

function kept(
  node: Node | null,
  schema: Schema,
  name: string,
  attrs: Record<string, unknown> | null,
  content: Fragment,
): Node {
  const type = nodeType(schema, name)
  const made = type.create(attrs, type.isLeaf ? null : fitting(schema, content, type.spec.code === true))
  const isSame = node?.type === type && isSameValue(node.attrs, made.attrs) && node.content.eq(made.content)
  return node && isSame ? node : made
}

/** In code a line break is a letter, elsewhere an element. */
function fitting(schema: Schema, content: Fragment, isCode: boolean): Fragment {
  const isFitting = content.content.every((node) => (isCode ? node.isText : !node.text?.includes('\n')))
  if (isFitting) return content
  return inlineFragment(
    content.content.flatMap((node) => inlineNodes(schema, node.text ?? '\n', node.marks, isCode)),
  )
}

/** Letters as nodes; `formats` are those of the shared text. */
export function inlineOf(schema: Schema, text: string, formats: Formats, isCode: boolean): Node[] {
  return inlineNodes(schema, text, marksOf(schema, formats), isCode)
}

function inlineNodes(schema: Schema, text: string, marks: Node['marks'], isCode: boolean): Node[] {
  if (isCode) return text === '' ? [] : [schema.text(text, marks)]
  return text
    .split('\n')
    .flatMap((part, place) => [
      ...(place > 0 ? [nodeType(schema, 'hardBreak').create(null, null, marks)] : []),
      ...(part === '' ? [] : [schema.text(part, marks)]),
    ])
}

/** Neighbouring letters with the same marks as one node. */
export function inlineFragment(nodes: readonly Node[]): Fragment {
  return Fragment.fromArray([...nodes])
}

/**
 * Replaces `old`, which begins at `start`, by `nodes`, touching only what differs.
 * @returns whether anything differed.
 */
export function swapNodes(
  tr: Transaction,
  start: number,
  old: readonly Node[],
  nodes: readonly Node[],
): boolean {
  const [before, after] = [Fragment.fromArray([...old]), Fragment.fromArray([...nodes])]
  const diffStart = before.findDiffStart(after, start)
  if (diffStart === null) return false
  const ends = before.findDiffEnd(after, start + before.size, start + after.size)
  let [oldEnd, newEnd] = ends ? [ends.a, ends.b] : [start + before.size, start + after.size]
  const overlap = diffStart - Math.min(oldEnd, newEnd)
  if (overlap > 0) [oldEnd, newEnd] = [oldEnd + overlap, newEnd + overlap]
  const wanted = nodeType(tr.doc.type.schema, 'doc').create(null, after)
  // open ends may not fit together: then whole nodes
  const small = new ReplaceStep(diffStart, oldEnd, wanted.slice(diffStart - start, newEnd - start))
  const { doc } = small.apply(tr.doc)
  const isWhole = doc?.content.size === tr.doc.content.size - before.size + after.size
  const isRight = isWhole && doc.slice(start, start + after.size).content.eq(after)
  tr.step(isRight ? small : new ReplaceStep(start, start + before.size, new Slice(after, 0, 0)))
  return true
}

/** The children of a container from one to another, with the place of the first counted from the container's content. */
export function childrenBetween(container: Node, from: number, to: number): { start: number; nodes: Node[] } {
  let start = 0
  for (let index = 0; index < from; index++) start += container.child(index).nodeSize
  return { start, nodes: container.content.content.slice(from, to) }
}

/** The children of `container` from `from` to `to`, and on while lists, quotes or callouts stand next to each other: they may grow together. */
export function widen(container: Node, from: number, to: number): [from: number, to: number] {
  let [first, last] = [Math.max(0, from), Math.min(container.childCount, to)]
  const isGroup = (index: number) => isGroupNode(container.child(index))
  while (first > 0 && first < container.childCount && isGroup(first)) first--
  while (last > 0 && last < container.childCount && (isGroup(last - 1) || isGroup(last))) last++
  return [first, last]
}

function isGroupNode(node: Node): boolean {
  // words that follow an atom belong to it
  if (node.attrs.rest === true) return true
  return !node.isTextblock && !node.isAtom && node.type.spec.tableRole === undefined
}
