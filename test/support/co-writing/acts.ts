/** What people do in a rich text beside typing. None of it takes a letter away. */
import { TextSelection } from '@tiptap/pm/state'
import type { BlockName } from '#app/editor/rich/extensions/blocks.ts'
import type { Random } from '#test/collaboration/support/random.ts'
import type { Writer } from './writer.ts'

export type Act = (writer: Writer, random: Random) => void

const put =
  (block: BlockName): Act =>
  (writer) =>
    writer.put(block)

/** At the start of a block: joins it with the one before, or takes it out of its list. */
const join: Act = (writer) => {
  const { $from } = writer.editor.state.selection
  writer.select($from.start())
  writer.press('Backspace')
}

const toggleMark: Act = (writer, random) => {
  const { state } = writer.editor
  const from = random.below(state.doc.content.size + 1)
  writer.select(from, from + random.below(12))
  writer.editor.commands.toggleMark(
    random.pick(['bold', 'italic', 'strike', 'code', 'subscript', 'superscript']),
  )
  writer.select(writer.editor.state.selection.to)
}

const table =
  (
    command:
      | 'addRowBefore'
      | 'addRowAfter'
      | 'addColumnBefore'
      | 'addColumnAfter'
      | 'toggleHeaderRow'
      | 'deleteRow'
      | 'deleteColumn',
  ): Act =>
  (writer) =>
    void writer.editor.commands[command]()

const moveCaret: Act = (writer, random) =>
  writer.select(random.below(writer.editor.state.doc.content.size + 1))
const toCell: Act = (writer, random) => {
  const cells: number[] = []
  const { doc } = writer.editor.state
  doc.descendants((node, pos) => {
    if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell') cells.push(pos)
  })
  if (cells.length === 0) return
  const selection = TextSelection.near(doc.resolve(random.pick(cells) + 1))
  writer.editor.view.dispatch(writer.editor.state.tr.setSelection(selection))
}

/** Words of others, none of which is counted. No table: put into another one, its cells replace those there. */
const clipboards = [
  '<p>ett <b>fett</b> ord</p>',
  '<h2>Rubrik</h2><p>stycke</p>',
  '<ul><li>ett<ul><li>inre</li></ul></li></ul><p>bakom</p>',
  '<pre>kod\n  mer</pre>',
] as const

/** In the proportions in which they meet. */
export const acts: readonly (readonly [name: string, act: Act])[] = [
  ['enter', (writer) => writer.press('Enter')],
  ['enter', (writer) => writer.press('Enter')],
  ['line break', (writer) => writer.press('Enter', { shift: true })],
  ['join', join],
  ['heading', put('heading2')],
  ['small heading', put('heading3')],
  ['paragraph', put('paragraph')],
  ['bullets', put('bulletList')],
  ['numbers', put('orderedList')],
  ['quote', put('blockquote')],
  ['callout', put('callout')],
  ['code', put('codeBlock')],
  ['rule', put('horizontalRule')],
  ['indent', (writer) => writer.press(']', { ctrl: true })],
  ['outdent', (writer) => writer.press('[', { ctrl: true })],
  ['mark', toggleMark],
  ['mark', toggleMark],
  ['table', put('table')],
  ['row above', table('addRowBefore')],
  ['row below', table('addRowAfter')],
  ['column before', table('addColumnBefore')],
  ['column after', table('addColumnAfter')],
  ['header row', table('toggleHeaderRow')],
  ['remove row', table('deleteRow')],
  ['remove column', table('deleteColumn')],
  ['paste', (writer, random) => writer.editor.state.selection.empty && writer.paste(random.pick(clipboards))],
  ['move', moveCaret],
  ['move', moveCaret],
  ['to a cell', toCell],
]
