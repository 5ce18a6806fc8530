/**
 * Rich text of the demo world from a light markup, as ProseMirror JSON:
 *
 *   ## heading   - item   1. item   > quote   | head | head |   !note text   !tip text   !warning text
 *
 * and **bold**, *italic*, [words](https://…) inside. Blocks are separated by an empty line; a line break inside a block
 * is a space. The first row of a table is its head.
 */
import type { RichMark, RichNode, RichText } from '#app/domain/text/rich-text.ts'

export function parseLightMarkup(text: string): RichText {
  const blocks = text
    .split(/\n[ \t]*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
  return { type: 'doc', content: blocks.map(blockOf) }
}

function blockOf(lines: readonly string[]): RichNode {
  const [first = ''] = lines
  const heading = /^(#{2,4}) /.exec(first)?.[1]
  if (heading)
    return { type: 'heading', attrs: { level: heading.length }, content: inline(joined(lines, heading)) }
  if (first.startsWith('- ')) return { type: 'bulletList', content: itemsOf(lines, /^- /) }
  if (first.startsWith('1. '))
    return { type: 'orderedList', attrs: { start: 1 }, content: itemsOf(lines, /^\d+\. /) }
  if (first.startsWith('> ')) return { type: 'blockquote', content: [paragraph(joined(lines, '>'))] }
  if (first.startsWith('|')) return { type: 'table', content: lines.map(rowOf) }
  const tone = /^!(note|tip|warning) /.exec(first)?.[1]
  if (tone) return { type: 'callout', attrs: { tone }, content: [paragraph(joined(lines, `!${tone}`))] }
  return paragraph(lines.join(' '))
}

/** The lines as one, without the mark that they may begin with. */
function joined(lines: readonly string[], mark: string): string {
  return lines.map((line) => (line.startsWith(`${mark} `) ? line.slice(mark.length + 1) : line)).join(' ')
}

function paragraph(text: string): RichNode {
  const content = inline(text)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

/** A line that does not begin an item goes on with the one before. */
function itemsOf(lines: readonly string[], mark: RegExp): RichNode[] {
  const items: string[] = []
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''))
    else items.push(`${items.pop() ?? ''} ${line}`)
  }
  return items.map((item) => ({ type: 'listItem', content: [paragraph(item)] }))
}

function rowOf(line: string, index: number): RichNode {
  const cells = line.replace(/^\||\|$/g, '').split('|')
  const type = index === 0 ? 'tableHeader' : 'tableCell'
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [paragraph(cell.trim())],
    })),
  }
}

function inline(text: string): RichNode[] {
  const pieces = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[[^\]]+\]\([^)]+\))/).filter(Boolean)
  return pieces.map((piece) => {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece)
    if (link) return words(link[1] ?? '', { type: 'link', attrs: { href: link[2] } })
    if (piece.startsWith('**')) return words(piece.slice(2, -2), { type: 'bold' })
    return /^\*[^*]+\*$/.test(piece) ? words(piece.slice(1, -1), { type: 'italic' }) : words(piece)
  })
}

function words(text: string, mark?: RichMark): RichNode {
  return mark ? { type: 'text', text, marks: [mark] } : { type: 'text', text }
}
