/**
 * Repairs blocks after this person's own edits: an emptied list item, cell, quote or callout gets a paragraph for the
 * caret, emptied lists and tables are removed, and nothing is nested deeper than the sync server accepts. Remote edits
 * are not repaired: if every editor did that, the repair would be made once per editor.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { isRemote } from './remote.ts'

/** The server refuses thirty levels. */
const deepest = 24
const holders: ReadonlySet<string> = new Set([
  'listItem',
  'blockquote',
  'callout',
  'tableCell',
  'tableHeader',
])
const groups: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'table', 'tableRow'])

export const blockRepair = Extension.create({
  name: 'blockRepair',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) =>
        !transaction.docChanged || isRemote(transaction) || !isTooDeep(transaction),
      appendTransaction: (transactions, _, state) => {
        if (!transactions.some((one) => one.docChanged) || transactions.some(isRemote)) return null
        return repaired(state, transactions)
      },
      props: {
        // an empty one that concurrent deletions left has no place for the caret until somebody clicks there
        handleClickOn: (view, _pos, node, place, event) => {
          if (!view.editable || !holders.has(node.type.name) || node.childCount > 0) return false
          const { paragraph } = view.state.schema.nodes
          if (!paragraph) return false
          view.dispatch(view.state.tr.insert(place + 1, paragraph.create()))
          event.preventDefault()
          return true
        },
      },
    }),
  ],
})

interface Range {
  from: number
  to: number
}

/** The stretches of the document that these transactions changed, as they lie now. */
function changedRanges(transactions: readonly Transaction[], size: number): Range[] {
  const ranges: Range[] = []
  for (const transaction of transactions)
    for (const map of transaction.mapping.maps) {
      for (const range of ranges) {
        range.from = map.map(range.from, -1)
        range.to = map.map(range.to, 1)
      }
      map.forEach((_from, _to, from, to) => {
        ranges.push({ from, to })
      })
    }
  return ranges.map(({ from, to }) => ({ from: Math.max(0, from - 1), to: Math.min(size, to + 1) }))
}

function isTooDeep(transaction: Transaction): boolean {
  const { doc } = transaction
  return changedRanges([transaction], doc.content.size).some(({ from, to }) => {
    let isFound = false
    doc.nodesBetween(from, to, (node, place) => {
      if (node.isTextblock && doc.resolve(place).depth > deepest) isFound = true
      return !isFound
    })
    return isFound
  })
}

function repaired(state: EditorState, transactions: readonly Transaction[]): Transaction | null {
  const { paragraph } = state.schema.nodes
  const emptied = new Map<number, Node>()
  for (const { from, to } of changedRanges(transactions, state.doc.content.size))
    state.doc.nodesBetween(from, to, (node, place) => {
      const { name } = node.type
      if (node.childCount === 0 && (holders.has(name) || groups.has(name))) emptied.set(place, node)
    })
  if (emptied.size === 0 || !paragraph) return null
  const { tr } = state
  // from behind, so that what is in front stays where it is
  for (const [place, node] of [...emptied].sort(([a], [b]) => b - a)) {
    if (holders.has(node.type.name)) tr.insert(place + 1, paragraph.create())
    else tr.delete(place, place + node.nodeSize)
  }
  return tr
}
