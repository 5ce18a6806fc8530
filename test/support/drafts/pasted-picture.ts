/**
 * A rich text as a picture that a person can check: a line per block, in front what it is, then its words.
 *
 *   h2 Rubrik · p Text · ul0 punkt · ol1=3 tredje, ett steg in · ul0+ mer i samma punkt · q1 citat · code(js) a⏎b · hr
 *   tr th a | td×2 b | td↓2 c        a row: spans to the right and downwards
 *
 * Marks: **fet** _kursiv_ ~struken~ `kod` ^upp^ ,ned, [länk](adress), and ↵ for a line break.
 */
import type { Facts } from '#app/domain/text/flat/facts.ts'
import { visitBlocks } from '#app/domain/text/flat/visit-blocks.ts'
import type { RichMark, RichNode } from '#app/domain/text/rich-text.ts'

const reader = {
  typeOf: ({ type }: RichNode) => type,
  attrsOf: ({ attrs }: RichNode) => attrs ?? {},
  childrenOf: ({ content }: RichNode) => content ?? [],
  sizeOf: () => 0,
}

export function pictureOf(blocks: readonly RichNode[]): string {
  const lines: string[] = []
  visitBlocks(blocks, reader, (node, facts) => {
    if (node?.type === 'table') lines.push(...(node.content ?? []).map(rowPicture))
    else lines.push(`${signOf(facts)} ${node ? wordsIn(node) : ''}`.trimEnd())
  })
  return lines.join('\n')
}

function signOf({ type, list, indent = 0, cont, start, quote, callout, lang }: Facts): string {
  const around = [
    callout && `!${callout}`,
    quote && `q${quote}`,
    list && `${list}${indent}${cont ? '+' : ''}${start ? `=${start}` : ''}`,
  ].filter(Boolean)
  const own = type === 'code' ? `code${lang ? `(${lang})` : ''}` : type === 'rule' ? 'hr' : type
  return [...around, ...(own ? [own] : [])].join(' ') || 'p'
}

function rowPicture(row: RichNode): string {
  const cells = (row.content ?? []).map(({ type, attrs, content = [] }) => {
    const [wide, high] = [Number(attrs?.colspan ?? 1), Number(attrs?.rowspan ?? 1)]
    const sign = `${type === 'tableHeader' ? 'th' : 'td'}${wide > 1 ? `×${wide}` : ''}${high > 1 ? `↓${high}` : ''}`
    const lines = pictureOf(content).split('\n')
    const words = lines.length === 1 && lines[0]?.startsWith('p') ? lines[0].slice(2) : lines.join(' / ')
    return `${sign} ${words}`.trimEnd()
  })
  return `tr ${cells.join(' | ')}`
}

function wordsIn(block: RichNode): string {
  return (block.content ?? [])
    .map((node) => (node.type === 'hardBreak' ? '↵' : (node.marks ?? []).reduce(marked, node.text ?? '')))
    .join('')
    .replaceAll('\n', '⏎')
    .replaceAll('\u00a0', '°')
}

const signs: Readonly<Record<string, string>> = {
  bold: '**',
  italic: '_',
  strike: '~',
  code: '`',
  superscript: '^',
  subscript: ',',
}

function marked(words: string, { type, attrs }: RichMark): string {
  return type === 'link' ? `[${words}](${String(attrs?.href)})` : `${signs[type]}${words}${signs[type]}`
}
