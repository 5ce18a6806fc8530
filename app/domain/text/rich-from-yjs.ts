/**
 * Rich text out of a Y.XmlFragment as ProseMirror JSON, without a schema and without touching the document: the usual
 * converters delete what they do not know from the very document they read. Unknown nodes become their contents,
 * unknown marks and attributes fall away, the words always stay.
 */
import * as Y from 'yjs'
import { type RichMark, type RichNode, type RichText, richMarks, richNodes } from './rich-text.ts'
import { cleaned } from './text.ts'

/** Deeper nesting is nobody's text and could exhaust the stack. */
const deepest = 30

export const inlineHolders = new Set(['paragraph', 'heading', 'codeBlock'])

export function readRich(fragment: Y.XmlFragment): RichText {
  return { type: 'doc', content: blocksOf(fragment, 0) }
}

function blocksOf(parent: Y.XmlFragment | Y.XmlElement, depth: number): RichNode[] {
  const blocks: RichNode[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      const text = textOf(child)
      // text straight under a list or the document: valid Yjs, never made by our editor
      if (text.length > 0) blocks.push({ type: 'paragraph', content: text })
    } else if (child instanceof Y.XmlElement) blocks.push(...elementOf(child, depth + 1))
  }
  return blocks
}

function elementOf(element: Y.XmlElement, depth: number): RichNode[] {
  if (depth > deepest) return []
  const name = element.nodeName
  if (!Object.hasOwn(richNodes, name)) return blocksOf(element, depth)
  const node: RichNode = { type: name }
  const attrs = knownAttributes(element.getAttributes(), richNodes[name] ?? {})
  if (attrs) node.attrs = attrs
  const content = inlineHolders.has(name) ? inlineOf(element) : blocksOf(element, depth)
  if (content.length > 0) node.content = content
  return [node]
}

function inlineOf(element: Y.XmlElement): RichNode[] {
  const inline: RichNode[] = []
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) inline.push(...textOf(child))
    else if (child instanceof Y.XmlElement) {
      if (child.nodeName === 'hardBreak') inline.push({ type: 'hardBreak' })
      else inline.push(...inlineOf(child))
    }
  }
  return inline
}

function textOf(text: Y.XmlText): RichNode[] {
  const nodes: RichNode[] = []
  for (const part of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof part.insert !== 'string') continue
    const words = cleaned(part.insert)
    if (words === '') continue
    const marks = marksOf(part.attributes ?? {})
    nodes.push(marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words })
  }
  return nodes
}

function marksOf(attributes: Record<string, unknown>): RichMark[] {
  const marks: RichMark[] = []
  for (const [key, value] of Object.entries(attributes)) {
    // overlapping marks carry a hash after their name
    const name = key.split('--')[0] ?? key
    const known = Object.hasOwn(richMarks, name) ? richMarks[name] : undefined
    if (!known || value === null || value === false) continue
    const attrs = knownAttributes(typeof value === 'object' ? (value as Record<string, unknown>) : {}, known)
    if (Object.keys(known).length > 0 && !attrs) continue
    marks.push(attrs ? { type: name, attrs } : { type: name })
  }
  return marks.sort((a, b) => (a.type < b.type ? -1 : 1))
}

function knownAttributes(
  given: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, (value: unknown) => boolean>>,
): Record<string, unknown> | null {
  const attrs: Record<string, unknown> = {}
  for (const [name, isAllowed] of Object.entries(known)) {
    if (Object.hasOwn(given, name) && given[name] !== null && isAllowed(given[name]))
      attrs[name] = given[name]
  }
  return Object.keys(attrs).length > 0 ? attrs : null
}
