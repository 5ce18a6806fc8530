/**
 * A table shows no more rows and columns than `maxTableRows` and `maxTableColumns`, so an editor makes no larger one: what
 * is pasted beyond arrives as paragraphs, with every word, and a command that would make a table too large does nothing.
 * The writer is told of both.
 */
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { maxTableColumns, maxTableRows } from '#app/domain/text/flat/table.ts'
import { isRemote } from '#app/editor/rich/binding/binding.ts'
import { tablesIn } from '#app/editor/rich/binding/table-nodes.ts'
import { type NoticeTexts, notify } from './notify.ts'

/** In larger ones each letter would be felt, and a page with one would scroll badly. Rows may be added to it by hand. */
const maxPastedCells = 2_000

export const withinLimits = new Plugin({
  props: {
    transformPasted: ({ content, openStart, openEnd }, { state }) => {
      const fitting = fittingIn(content)
      if (fitting !== content) notify(state, { key: 'table', text: (texts) => texts.tableAsParagraphs })
      // a table that became paragraphs is not open as deep as it was
      const isSame = (side: 'firstChild' | 'lastChild') => fitting[side] === content[side]
      return new Slice(fitting, isSame('firstChild') ? openStart : 0, isSame('lastChild') ? openEnd : 0)
    },
  },
  filterTransaction: (transaction, state) => {
    if (!transaction.docChanged || isRemote(transaction) || !growsBeyond(transaction, state.doc)) return true
    const text = (texts: NoticeTexts) => texts.tableIsFull(maxTableRows, maxTableColumns)
    notify(state, { key: 'table', text })
    return false
  },
})

function fittingIn(content: Fragment): Fragment {
  const nodes = content.content.map((node) => {
    if (node.type.name === 'table') return isTooLarge(node) ? rowsAsParagraphs(node) : [node]
    const inside = fittingIn(node.content)
    return [inside === node.content ? node : node.copy(inside)]
  })
  const isSame = nodes.every(([first], index) => first === content.child(index))
  return isSame ? content : Fragment.fromArray(nodes.flat())
}

interface Size {
  readonly rows: number
  readonly columns: number
}

/** Spans count: a table of one cell may be fifty columns wide. Without a map of the table, which is slow for large ones. */
function sizeOf(table: Node): Size {
  let columns = 0
  for (const row of table.content.content) {
    let width = 0
    for (const { attrs } of row.content.content) width += Number(attrs.colspan)
    columns = Math.max(columns, width)
  }
  return { rows: table.childCount, columns }
}

const isBeyond = ({ rows, columns }: Size) => rows > maxTableRows || columns > maxTableColumns

function isTooLarge(table: Node): boolean {
  const size = sizeOf(table)
  return isBeyond(size) || size.rows * size.columns > maxPastedCells
}

/** A paragraph per row, its cells with a bar between them. */
function rowsAsParagraphs(table: Node): Node[] {
  const { schema } = table.type
  return table.content.content.map((row) =>
    schema.node(
      'paragraph',
      null,
      row.content.content.flatMap((cell, at) => [
        ...(at > 0 ? [schema.text(' | ')] : []),
        ...wordsOf(schema, cell),
      ]),
    ),
  )
}

/** The letters of all blocks with their marks, a blank between two blocks. */
function wordsOf(schema: Schema, cell: Node): Node[] {
  const words: Node[] = []
  cell.descendants((node) => {
    if (node.isTextblock && words.length > 0) words.push(schema.text(' '))
    if (node.isText) words.push(node)
    else if (node.type.name === 'hardBreak') words.push(schema.text(' '))
    return true
  })
  return words
}

/** Whether a table exceeds the limit and did not before, or has grown. One that others made too large may still be written in and made smaller. */
function growsBeyond({ doc }: Transaction, before: Node): boolean {
  const known = new Map<unknown, Size>()
  const old = new Set<Node>()
  for (const { node } of tablesIn(before)) {
    old.add(node)
    known.set(node.attrs.id, sizeOf(node))
  }
  return tablesIn(doc).some(({ node }) => {
    if (old.has(node)) return false
    const [size, was] = [sizeOf(node), known.get(node.attrs.id)]
    return isBeyond(size) && (!was || size.rows > was.rows || size.columns > was.columns)
  })
}
