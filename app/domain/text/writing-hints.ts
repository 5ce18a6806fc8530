/**
 * What makes a rich text hard to follow for somebody who hears it, or reads it piece by piece (EN 301 549, 11.8): found
 * while it is written and when it is handed in, and mended by hand or, where there is one right way, at a press.
 */
import * as Y from 'yjs'
import { factsOf } from './flat/facts.ts'
import { headerRowKey, tableRoot } from './flat/table.ts'
import { plainText, type RichNode, type RichText } from './rich-text.ts'

export type HintKind = 'skippedLevel' | 'vagueLink' | 'emptyHeader' | 'noHeader'

export interface WritingHint {
  readonly kind: HintKind
  /** The heading, the link, or the beginning of the table, to find it by; '' for a heading without words. */
  readonly words: string
}

/** A press mends these: there is only one right way. */
const mendable = ['skippedLevel', 'noHeader'] as const
export type Mendable = (typeof mendable)[number]

export function isMendable(kind: HintKind): kind is Mendable {
  return mendable.some((known) => known === kind)
}

/** Above the first heading of a text stands the name of its field. */
const levelOfField = 1
const longestWords = 60

export function writingHints(text: RichText): WritingHint[] {
  const hints: WritingHint[] = []
  let level = levelOfField
  const visit = (node: RichNode) => {
    if (node.type === 'heading') {
      const own = Number(node.attrs?.level ?? 2)
      if (own > level + 1) hints.push(hint('skippedLevel', node))
      level = own
    }
    if (node.type === 'table') hints.push(...tableHints(node))
    hints.push(...vagueLinks(node))
    // headings in cells are no part of the outline
    for (const child of node.content ?? []) if (node.type !== 'table') visit(child)
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

/** A table without any header; or headers without words, but for the corner, which needs none. */
function tableHints(table: RichNode): WritingHint[] {
  const cells = (table.content ?? []).flatMap((row, r) =>
    (row.content ?? []).map((cell, c) => ({ cell, isCorner: r === 0 && c === 0 })),
  )
  const links = cells.flatMap(({ cell }) => allLinks(cell))
  // somebody has only just begun it
  if (cells.every(({ cell }) => plainText(cell).trim() === '')) return []
  const headers = cells.filter(({ cell }) => cell.type === 'tableHeader')
  if (headers.length === 0) return [hint('noHeader', table), ...links]
  const isEmpty = headers.some(({ cell, isCorner }) => !isCorner && plainText(cell).trim() === '')
  return [...(isEmpty ? [hint('emptyHeader', table)] : []), ...links]
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

/**
 * Mends everything of the kind in the text at `path`: no heading skips a level, every table has a header row. To be
 * called within a transaction.
 */
export function mendText(doc: Y.Doc, path: string, kind: Mendable): void {
  if (kind === 'skippedLevel') mendHeadings(doc.getText(path))
  else mendTables(doc, path)
}

type Boundary = { readonly facts: ReturnType<typeof factsOf>; readonly set: (type: string) => void }

function boundaries(text: Y.Text): Boundary[] {
  const first: Boundary = {
    facts: factsOf(text.getAttributes()),
    set: (type) => text.setAttribute('type', type),
  }
  const others = (text.toDelta() as { insert: unknown }[]).flatMap(({ insert }): Boundary[] =>
    insert instanceof Y.Map
      ? [{ facts: factsOf(insert.toJSON()), set: (type) => void insert.set('type', type) }]
      : [],
  )
  return [first, ...others]
}

/** Each heading goes one level below what it stands under, so that headings of one level stay on one. */
function mendHeadings(text: Y.Text): void {
  const above: { own: number; right: number }[] = []
  for (const { facts, set } of boundaries(text)) {
    const own = Number(/^h([2-4])$/.exec(facts.type ?? '')?.[1] ?? 0)
    if (own === 0) continue
    while ((above.at(-1)?.own ?? 0) >= own) above.pop()
    const right = (above.at(-1)?.right ?? levelOfField) + 1
    if (right !== own) set(`h${right}`)
    above.push({ own, right })
  }
}

function mendTables(doc: Y.Doc, path: string): void {
  for (const { facts } of boundaries(doc.getText(path))) {
    if (facts.table === undefined) continue
    const table = doc.getMap(tableRoot(path, facts.table))
    if (![...table.keys()].some((key) => key.startsWith('head:'))) table.set(headerRowKey, true)
  }
}
