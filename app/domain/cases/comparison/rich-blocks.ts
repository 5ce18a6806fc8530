/**
 * Rich text as paragraphs of plain words, for comparing. What a reader cannot see but could be led by is spelled out:
 * the address of a link stands after its words.
 */
import type { RichNode, RichText } from '#app/domain/text/rich-text.ts'

const lineHolders = new Set(['paragraph', 'heading', 'codeBlock', 'tableRow', 'horizontalRule'])

export function richBlocks(text: RichText): string[] {
  return text.content.flatMap((node) => blocksOf(node, ''))
}

function blocksOf(node: RichNode, sign: string): string[] {
  if (node.type === 'horizontalRule') return ['———']
  if (node.type === 'tableRow') return [children(node).map(cellWords).join(' | ')]
  if (lineHolders.has(node.type)) {
    const words = `${sign}${headingSign(node)}${inlineWords(node)}`.trimEnd()
    return words.trim() === '' ? [] : [words]
  }
  if (node.text !== undefined) return [node.text]
  if (node.type === 'bulletList') return listBlocks(node, () => '• ')
  if (node.type === 'orderedList') return listBlocks(node, (place) => `${place + 1}. `)
  if (node.type === 'blockquote') return children(node).flatMap((child) => blocksOf(child, `${sign}› `))
  return children(node).flatMap((child) => blocksOf(child, sign))
}

function listBlocks(list: RichNode, signOf: (place: number) => string): string[] {
  return children(list).flatMap((item, place) =>
    // only the first paragraph of an item carries its sign
    children(item).flatMap((child, at) => blocksOf(child, at === 0 ? signOf(place) : '')),
  )
}

function headingSign(node: RichNode): string {
  const level = node.type === 'heading' ? Number(node.attrs?.level ?? 2) : 0
  return level > 0 ? `${'#'.repeat(level)} ` : ''
}

function cellWords(cell: RichNode): string {
  return children(cell)
    .flatMap((child) => blocksOf(child, ''))
    .join(' ')
}

function inlineWords(node: RichNode): string {
  return children(node).map(pieceWords).join('')
}

function pieceWords(node: RichNode): string {
  if (node.type === 'hardBreak') return '\n'
  const words = node.text ?? inlineWords(node)
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href
  return typeof href === 'string' ? `${words} <${href}>` : words
}

const children = (node: RichNode): readonly RichNode[] => node.content ?? []
