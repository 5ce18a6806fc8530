/** Tables without widths or styles: the reader's page decides how they look, and the CSP forbids inline styles. */
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { isRemote } from '#app/editor/rich/binding/binding.ts'
import { tableKeys } from './table-keys.ts'
import { withinLimits } from './table-limits.ts'

/** More columns than fit on any page. */
const widestSpan = 50

/** Rows and columns have ids in the shared text; what is pasted gets its own. */
const id = { default: null, rendered: false, parseHTML: () => null }

const cell = {
  content: 'block*',
  addAttributes: () => ({
    id,
    colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element.getAttribute('colspan')) },
    rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element.getAttribute('rowspan')) },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
}

const table = Table.extend({
  content: 'tableRow*',
  addAttributes: () => ({ id }),
  renderHTML: () => ['div', { class: 'table-frame' }, ['table', {}, ['tbody', 0]]],
  addNodeView: () => null,
  // before the keys of the library's own plugins
  priority: 150,
  addKeyboardShortcuts() {
    return { ...this.parent?.(), ...tableKeys(this.editor) }
  },
  addProseMirrorPlugins: () => [withoutMendingOthers(tableEditing()), withoutIdsWhenPasted, withinLimits],
})

export const tableNodes = [
  table,
  TableRow.extend({ addAttributes: () => ({ id }) }),
  TableCell.extend({ ...cell, parseHTML: () => [{ tag: 'td' }] }),
  TableHeader.extend({ ...cell, parseHTML: () => [{ tag: 'th' }] }),
]

function spanOf(text: string | null): number {
  const span = Number(text)
  return Number.isInteger(span) && span >= 1 && span <= widestSpan ? span : 1
}

/**
 * Two people who add a row and a column at once leave a gap. If every editor that sees it mended it, there would be as
 * many new cells as editors; so only the next one who works in the table does.
 */
function withoutMendingOthers(plugin: Plugin): Plugin {
  const mend = plugin.spec.appendTransaction
  plugin.spec.appendTransaction = (transactions, before, after) =>
    transactions.some(isRemote) ? null : mend?.call(plugin, transactions, before, after)
  return plugin
}

/** What is copied within the editor is another table, and other rows, than what it was copied from. */
const withoutIdsWhenPasted = new Plugin({
  props: {
    transformPasted: ({ content, openStart, openEnd }) => new Slice(withoutIds(content), openStart, openEnd),
  },
})

function withoutIds(content: Fragment): Fragment {
  const strip = (node: Node): Node => {
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
    return node.isText ? node : node.type.create(attrs, withoutIds(node.content), node.marks)
  }
  return Fragment.fromArray(content.content.map(strip))
}
