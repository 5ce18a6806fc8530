/**
 * Rich text as plain paragraphs, for comparing. The address of a link is written after its text, because a changed address
 * would otherwise be invisible.
 */
import { type RichNode, type RichText, writtenText } from '#app/domain/text/rich-text.ts'
import type { Paragraph } from './paragraph-diff.ts'

const paragraphTypes = new Set(['paragraph', 'heading', 'codeBlock', 'tableRow', 'horizontalRule'])

export function toParagraphs(text: RichText): Paragraph[] {
  return text.content.flatMap((node) => nodeParagraphs(node, ''))
}

function nodeParagraphs(node: RichNode, sign: string): Paragraph[] {
  if (node.type === 'horizontalRule') return [plain('———')]
  if (node.type === 'tableRow') return [plain(children(node).map(cellText).join(' | '))]
  if (paragraphTypes.has(node.type)) {
    const text = `${sign}${inlineText(node)}`.trimEnd()
    return text.trim() === '' ? [] : [{ text, isHeading: node.type === 'heading' }]
  }
  if (node.text !== undefined) return [plain(node.text)]
  if (node.type === 'bulletList') return listParagraphs(node, () => '• ')
  if (node.type === 'orderedList') return listParagraphs(node, (place) => `${place + 1}. `)
  if (node.type === 'blockquote') return children(node).flatMap((child) => nodeParagraphs(child, `${sign}› `))
  return children(node).flatMap((child) => nodeParagraphs(child, sign))
}

function listParagraphs(list: RichNode, signOf: (place: number) => string): Paragraph[] {
  return children(list).flatMap((item, place) =>
    // only the first paragraph of an item has the list marker
    children(item).flatMap((child, at) => nodeParagraphs(child, at === 0 ? signOf(place) : '')),
  )
}

function plain(text: string): Paragraph {
  return { text, isHeading: false }
}

function cellText(cell: RichNode): string {
  return children(cell)
    .flatMap((child) => nodeParagraphs(child, '').map(({ text }) => text))
    .join(' ')
}

function inlineText(node: RichNode): string {
  return children(node).map(nodeText).join('')
}

function nodeText(node: RichNode): string {
  if (node.type === 'hardBreak') return '\n'
  const words = node.text === undefined ? inlineText(node) : writtenText(node)
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href
  return typeof href === 'string' ? `${words} <${href}>` : words
}

const children = (node: RichNode): readonly RichNode[] => node.content ?? []
