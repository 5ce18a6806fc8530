/** Tables without widths or styles: the reader's page decides how they look, and the CSP forbids inline styles. */
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { isRemote } from '#app/editor/rich/remote.ts'

/** More columns than fit on any page. */
const widestSpan = 50

const cell = {
  content: 'block*',
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element.getAttribute('colspan')) },
    rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element.getAttribute('rowspan')) },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
}

const table = Table.extend({
  content: 'tableRow*',
  renderHTML: () => ['div', { class: 'table-frame' }, ['table', {}, ['tbody', 0]]],
  addNodeView: () => null,
  // Tab leaves the editor; arrows go from cell to cell
  addKeyboardShortcuts() {
    const { Tab: _, 'Shift-Tab': __, ...others } = this.parent?.() ?? {}
    return others
  },
  addProseMirrorPlugins: () => [withoutMendingOthers(tableEditing())],
})

export const tableNodes = [
  table,
  TableRow,
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
