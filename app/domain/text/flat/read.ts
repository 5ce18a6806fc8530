/** A rich text out of a draft as the published JSON: the one reading of flat texts. Never changes the draft, never fails. */
import * as Y from 'yjs'
import { type RichMark, type RichNode, type RichText, richMarks } from '../rich-text.ts'
import { cleaned } from '../text.ts'
import { blockOf, buildTree, type TreeBuilder } from './build-tree.ts'
import { type Facts, factsOf, isAtom } from './facts.ts'
import { cellRoot, readGrid, tableRoot } from './table.ts'

export type Attributes = Readonly<Record<string, unknown>>

/** Letters with their formats; in a block of code "\n" is a line break, elsewhere a hard break. */
export interface Run {
  readonly text: string
  readonly attributes: Attributes
}
export interface SharedLine {
  readonly facts: Facts
  readonly runs: readonly Run[]
}

/** The blocks of a flat text. What is neither letter nor boundary is left out. */
export function readLines(text: Y.Text): SharedLine[] {
  const lines: { facts: Facts; runs: Run[] }[] = [{ facts: factsOf(text.getAttributes()), runs: [] }]
  for (const { insert, attributes = {} } of text.toDelta() as {
    insert: unknown
    attributes?: Attributes
  }[]) {
    if (insert instanceof Y.Map) lines.push({ facts: factsOf(insert.toJSON()), runs: [] })
    else if (typeof insert === 'string') lines.at(-1)?.runs.push({ text: insert, attributes })
  }
  return lines
}

export function readRich(doc: Y.Doc, path: string): RichText {
  return { type: 'doc', content: readBlocks(doc, path, doc.getText(path), readTable) }
}

/** Null when there is nothing of it to show. */
type ReadTable = (doc: Y.Doc, path: string, table: string) => RichNode | null

function readBlocks(doc: Y.Doc, path: string, text: Y.Text, tableOf: ReadTable | null): RichNode[] {
  const seen = new Set<string>()
  const builder: TreeBuilder<SharedLine, RichNode> = {
    block: ({ facts, runs }) => {
      if (!isAtom(facts)) return [leaf(facts, runs)]
      const { table } = facts
      // two who undo the removal of a table at once bring its block back twice
      const isSecond = table !== undefined && seen.has(table)
      if (table !== undefined) seen.add(table)
      const atom = table === undefined ? leaf(facts, []) : isSecond ? null : tableOf?.(doc, path, table)
      return [...(atom ? [atom] : []), ...(runs.length > 0 || !atom ? [leaf({}, runs)] : [])]
    },
    group: (type, attrs, content) => ({ type, ...(attrs && { attrs: { ...attrs } }), content: [...content] }),
  }
  return buildTree(readLines(text), builder)
}

function leaf(facts: Facts, runs: readonly Run[]): RichNode {
  const { type, attrs } = blockOf(facts)
  const content = runs.flatMap((run) => inlineOf(run, type === 'codeBlock'))
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}

function inlineOf({ text, attributes }: Run, isCode: boolean): RichNode[] {
  const marks = marksOf(attributes)
  const words = (part: string): RichNode[] => {
    const plain = cleaned(part)
    if (plain === '') return []
    return [marks.length > 0 ? { type: 'text', text: plain, marks } : { type: 'text', text: plain }]
  }
  if (isCode) return words(text)
  return text
    .split('\n')
    .flatMap((part, place) => [...(place > 0 ? [{ type: 'hardBreak' }] : []), ...words(part)])
}

/** The marks that these formats stand for; unknown ones are left out. */
function marksOf(attributes: Attributes): RichMark[] {
  const marks: RichMark[] = []
  for (const [name, value] of Object.entries(attributes)) {
    const known = Object.hasOwn(richMarks, name) ? richMarks[name] : undefined
    if (!known || value === null || value === false) continue
    const attrs = knownAttributes(typeof value === 'object' ? (value as Attributes) : {}, known)
    if (Object.keys(known).length > 0 && !attrs) continue
    marks.push(attrs ? { type: name, attrs } : { type: name })
  }
  return marks.sort((a, b) => (a.type < b.type ? -1 : 1))
}

function knownAttributes(
  given: Attributes,
  known: Readonly<Record<string, (value: unknown) => boolean>>,
): Record<string, unknown> | null {
  const attrs = Object.entries(known)
    .filter(
      ([name, isAllowed]) => Object.hasOwn(given, name) && given[name] !== null && isAllowed(given[name]),
    )
    .map(([name]) => [name, given[name]] as const)
  return attrs.length > 0 ? Object.fromEntries(attrs) : null
}

function readTable(doc: Y.Doc, path: string, table: string): RichNode | null {
  const { rows } = readGrid(doc.getMap(tableRoot(path, table)))
  if (rows.every(({ cells }) => cells.length === 0)) return null
  return {
    type: 'table',
    content: rows.map(({ cells }) => ({
      type: 'tableRow',
      content: cells.map(({ row, column, isHeader, rowspan, colspan }) => ({
        type: isHeader ? 'tableHeader' : 'tableCell',
        attrs: { colspan, rowspan },
        content: readCell(doc, cellRoot(path, table, row, column)),
      })),
    })),
  }
}

/** `getText` creates a type that is missing, which takes memory and slows down encoding; so empty cells are not asked for. */
function readCell(doc: Y.Doc, root: string): RichNode[] {
  return doc.share.has(root) ? readBlocks(doc, root, doc.getText(root), null) : [leaf({}, [])]
}
