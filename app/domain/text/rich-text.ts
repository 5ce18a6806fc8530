/**
 * Published rich text: ProseMirror JSON, and the marks that the editor's schema, the sync server's update validation and
 * the renderer agree on. How a draft holds it stands in flat/: which blocks there are, in flat/facts.ts.
 */
import { lowered, raised } from './scripts.ts'

/** mark → its attributes with the values they may have */
export const richMarks: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  bold: {},
  italic: {},
  strike: {},
  code: {},
  subscript: {},
  superscript: {},
  link: { href: (value) => typeof value === 'string' && isSafeHref(value) },
}

/** Browsers refuse nothing longer than this, and no honest address is. */
const longestHref = 2000

/** Whether a link leads somewhere harmless: http, https, mailto, tel, or a place on this site. */
export function isSafeHref(href: string): boolean {
  // browsers ignore white space and control characters inside a scheme
  if (href.length === 0 || href.length > longestHref || /[\s\p{Cc}\\]/u.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (href.startsWith('#')) return true
  return /^(https?:\/\/[^/]|mailto:[^/]|tel:[+0-9])/i.test(href)
}

export interface RichMark {
  type: string
  attrs?: Record<string, unknown>
}
export interface RichNode {
  type: string
  attrs?: Record<string, unknown>
  content?: RichNode[]
  marks?: RichMark[]
  text?: string
}
/** ProseMirror JSON with `type: 'doc'`. */
export interface RichText extends RichNode {
  type: 'doc'
  content: RichNode[]
}

const blocks = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'blockquote',
  'callout',
  'tableRow',
  'hardBreak',
])

/** The words alone: blocks on lines of their own, cells separated by tabs. */
export function plainText(node: RichNode): string {
  return words(node, 0)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** People do not write deeper nesting; a document made by a program could exhaust the stack with it. */
export const deepestNesting = 40

function words(node: RichNode, depth: number): string {
  if (node.text !== undefined) return writtenText(node)
  if (depth > deepestNesting) return ''
  const inner = (node.content ?? []).map((child) => words(child, depth + 1)).join('')
  if (node.type === 'tableCell' || node.type === 'tableHeader')
    return `${inner.trim().replace(/\n+/g, ' ')}\t`
  return blocks.has(node.type) ? `${inner}\n` : inner
}

/** The letters, those above and below the line as they are written without formatting: 10⁶, CO₂. */
export function writtenText({ text = '', marks = [] }: RichNode): string {
  const has = (name: string) => marks.some(({ type }) => type === name)
  if (has('superscript')) return raised(text)
  return has('subscript') ? lowered(text) : text
}

export function isEmptyRich(text: RichText): boolean {
  return plainText(text) === ''
}
