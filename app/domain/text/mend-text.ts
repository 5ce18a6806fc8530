/** Mends what writing hints point at. */
import * as Y from 'yjs'
import { bilingual, type Language } from '#app/domain/language.ts'
import { insertBoundary } from './flat/boundaries.ts'
import { changedFacts, type Facts, factsOf, isAtom } from './flat/facts.ts'
import { cellRoot, type GridCell, headerRowKey, readGrid, tableRoot } from './flat/table.ts'
import type { Stretch } from './readability.ts'
import { isCaption, levelOfField, type Mendable } from './writing-hints.ts'

interface Mending {
  readonly kind: Mendable
  /** What the text is written in. */
  readonly language: Language
}

/**
 * Mends what is of the kind in the text at `path`: no heading skips a level, every table has a header row, the first table
 * that nothing names has a caption. To be called within a transaction; returns the words that the writer should look at.
 */
export function mendText(doc: Y.Doc, path: string, { kind, language }: Mending): Stretch | null {
  if (kind === 'noCaption') return addCaption(doc, path, language)
  if (kind === 'skippedLevel') mendHeadings(doc.getText(path))
  else mendTables(doc, path)
  return null
}

/** A block as it lies in the shared text. */
interface Block {
  readonly facts: Facts
  /** Where its boundary is; the first block has none. */
  readonly at: number
  readonly words: string
  readonly set: (name: string, value: unknown) => void
}

function blocksOf(text: Y.Text): Block[] {
  const blocks: (Block & { words: string })[] = [
    {
      facts: factsOf(text.getAttributes()),
      at: 0,
      words: '',
      set: (name, value) => (value === null ? text.removeAttribute(name) : text.setAttribute(name, value)),
    },
  ]
  let at = 0
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    const last = blocks.at(-1)
    if (insert instanceof Y.Map)
      blocks.push({
        facts: factsOf(insert.toJSON()),
        at,
        words: '',
        set: (name, value) => (value === null ? insert.delete(name) : void insert.set(name, value)),
      })
    else if (last && typeof insert === 'string') last.words += insert
    at += typeof insert === 'string' ? insert.length : 1
  }
  return blocks
}

/** Each heading goes one level below what it stands under, so that headings of one level stay on one. */
function mendHeadings(text: Y.Text): void {
  const above: { own: number; right: number }[] = []
  for (const { facts, set } of blocksOf(text)) {
    const own = Number(/^h([2-4])$/.exec(facts.type ?? '')?.[1] ?? 0)
    if (own === 0) continue
    while ((above.at(-1)?.own ?? 0) >= own) above.pop()
    const right = (above.at(-1)?.right ?? levelOfField) + 1
    if (right !== own) set('type', `h${right}`)
    above.push({ own, right })
  }
}

function mendTables(doc: Y.Doc, path: string): void {
  for (const { facts } of blocksOf(doc.getText(path))) {
    if (facts.table === undefined) continue
    const table = doc.getMap(tableRoot(path, facts.table))
    if (![...table.keys()].some((key) => key.startsWith('head:'))) table.set(headerRowKey, true)
  }
}

const tableWord = bilingual('Tabell', 'Table')

/** Begins a caption with what the table itself says of it: the words of its first row, where they are headers. */
function addCaption(doc: Y.Doc, path: string, language: Language): Stretch | null {
  const text = doc.getText(path)
  const blocks = blocksOf(text)
  const index = blocks.findIndex((block, place) => lacksCaption(doc, path, block, blocks[place - 1]))
  const block = blocks[index]
  if (!block) return null
  const headers = cellsOf(doc, path, block).filter(({ row, words }) => row === 0 && words !== '')
  const isHeaded = headers.every(({ cell }) => cell.isHeader)
  const words = [tableWord[language], isHeaded && headers.map((one) => one.words).join(', ')]
    .filter(Boolean)
    .join(': ')
  const { type, table, ...around } = block.facts
  const from = index === 0 ? 0 : block.at + 1
  if (index === 0) {
    // the first block has no boundary: the caption takes its place, and the table gets one
    text.insert(0, words, {})
    insertBoundary(text, words.length, inside(block.facts))
    for (const [name] of changedFacts(block.facts, around)) block.set(name, null)
  } else {
    insertBoundary(text, block.at, around)
    text.insert(from, words, {})
    for (const [name, value] of changedFacts(block.facts, inside(block.facts))) block.set(name, value)
  }
  return { from, to: from + words.length }
}

/** The facts of a block behind another in the same item and the same callout. */
function inside({ apart, start, ...facts }: Facts): Facts {
  return facts.list === undefined ? facts : { ...facts, cont: true }
}

function lacksCaption(doc: Y.Doc, path: string, block: Block, before: Block | undefined): boolean {
  if (!isAtom(block.facts) || cellsOf(doc, path, block).every(({ words }) => words === '')) return false
  if (!before || isAtom(before.facts) || !isBeside(before.facts, block.facts)) return true
  const type = before.facts.type?.startsWith('h') ? 'heading' : before.facts.type ? 'codeBlock' : 'paragraph'
  return !isCaption({ type, content: [{ type: 'text', text: before.words }] })
}

/** Whether both stand in the same item, quote and callout. */
function isBeside(before: Facts, facts: Facts): boolean {
  const begins = (facts.list !== undefined && facts.cont !== true) || facts.apart === true
  return (
    !begins && (['list', 'indent', 'quote', 'callout'] as const).every((name) => before[name] === facts[name])
  )
}

interface Cell {
  readonly row: number
  readonly cell: GridCell
  readonly words: string
}

function cellsOf(doc: Y.Doc, path: string, { facts: { table } }: Block): Cell[] {
  if (table === undefined) return []
  return readGrid(doc.getMap(tableRoot(path, table))).rows.flatMap(({ cells }, row) =>
    cells.map((cell) => {
      const root = cellRoot(path, table, cell.row, cell.column)
      return { row, cell, words: doc.share.has(root) ? wordsOf(doc.getText(root)) : '' }
    }),
  )
}

const wordsOf = (text: Y.Text) =>
  blocksOf(text)
    .map(({ words }) => words)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
