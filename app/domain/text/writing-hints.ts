/**
 * What makes a rich text hard to follow for somebody who hears it, or reads it piece by piece (EN 301 549, 11.8): found
 * while it is written and when it is handed in; what can be mended at a press is in mend-text.ts.
 */
import { plainText, type RichNode, type RichText } from './rich-text.ts'

export type HintKind = 'skippedLevel' | 'vagueLink' | 'emptyHeader' | 'noHeader' | 'noCaption'

export interface WritingHint {
  readonly kind: HintKind
  /** The heading, the link, or the beginning of the table, to find it by; '' for a heading without words. */
  readonly words: string
}

/** A press mends these: where there is one right way, or a beginning that the writer goes on from. */
const mendable = ['skippedLevel', 'noHeader', 'noCaption'] as const
export type Mendable = (typeof mendable)[number]

export function isMendable(kind: HintKind): kind is Mendable {
  return mendable.some((known) => known === kind)
}

/** Above the first heading of a text stands the name of its field. */
export const levelOfField = 1
const longestWords = 60

export function writingHints(text: RichText): WritingHint[] {
  const hints: WritingHint[] = []
  let level = levelOfField
  const visit = (node: RichNode, before?: RichNode) => {
    if (node.type === 'heading') {
      const own = Number(node.attrs?.level ?? 2)
      if (own > level + 1) hints.push(hint('skippedLevel', node))
      level = own
    }
    if (node.type === 'table') hints.push(...tableHints(node, before))
    hints.push(...vagueLinks(node))
    // headings in cells are no part of the outline
    for (const [at, child] of (node.content ?? []).entries())
      if (node.type !== 'table') visit(child, node.content?.[at - 1])
  }
  visit(text)
  return hints
}

function hint(kind: HintKind, node: RichNode): WritingHint {
  const words = plainText(node).replace(/\s+/g, ' ').trim()
  return {
    kind,
    words: words.length > longestWords ? `${words.slice(0, longestWords).toWellFormed()} …` : words,
  }
}

/** A table that nothing names; without any header; or headers without words, but for the corner, which needs none. */
function tableHints(table: RichNode, before: RichNode | undefined): WritingHint[] {
  const cells = (table.content ?? []).flatMap((row, r) =>
    (row.content ?? []).map((cell, c) => ({ cell, isCorner: r === 0 && c === 0 })),
  )
  const links = cells.flatMap(({ cell }) => allLinks(cell))
  // somebody has only just begun it
  if (cells.every(({ cell }) => plainText(cell).trim() === '')) return []
  const caption = isCaption(before) ? [] : [hint('noCaption', table)]
  const headers = cells.filter(({ cell }) => cell.type === 'tableHeader')
  if (headers.length === 0) return [...caption, hint('noHeader', table), ...links]
  const isEmpty = headers.some(({ cell, isCorner }) => !isCorner && plainText(cell).trim() === '')
  return [...caption, ...(isEmpty ? [hint('emptyHeader', table)] : []), ...links]
}

/** A longer paragraph is a part of the text, unless it says that a table follows. */
const longestCaption = 150

/** Whether it says what the table right behind it shows. */
export function isCaption(block: RichNode | undefined): boolean {
  if (block?.type !== 'heading' && block?.type !== 'paragraph') return false
  const words = plainText(block).trim()
  if (words === '') return false
  return block.type === 'heading' || words.length <= longestCaption || /:$|\b(?:tabell|table)/i.test(words)
}

function allLinks(node: RichNode): WritingHint[] {
  return [...vagueLinks(node), ...(node.content ?? []).flatMap(allLinks)]
}

/** Words that say nothing of where a link leads, when one hears the links of a page one after another. */
const vagueSwedish =
  'här|klicka|klicka här|tryck här|läs|läs här|läs mer|läs mera|läs mer här|läs vidare|mer|mera|mer här|mer info|mer information|se|se här|se mer|hit|gå hit|länk|länken|den här länken|denna länk|sidan|den här sidan|webbplats|webbplatsen'
const vagueEnglish =
  'here|click|click here|read|read here|read more|read more here|read on|more|more here|more info|more information|learn more|see|see here|see more|go here|link|the link|this link|page|this page|website|this website'
const vague = new Set(`${vagueSwedish}|${vagueEnglish}`.split('|'))

/** The links directly in this block, each with all its runs of letters. */
function vagueLinks(block: RichNode): WritingHint[] {
  const links: { href: unknown; words: string }[] = []
  let before: unknown = null
  for (const { text = '', marks = [] } of block.content ?? []) {
    const href = marks.find(({ type }) => type === 'link')?.attrs?.href ?? null
    const last = links.at(-1)
    if (href !== null && href === before && last) last.words += text
    else if (href !== null) links.push({ href, words: text })
    before = href
  }
  return links
    .map(({ words }) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => vague.has(words.toLowerCase().replace(/[\s.,:;!?»›>…]+$/u, '')))
    .map((words) => ({ kind: 'vagueLink', words }))
}
