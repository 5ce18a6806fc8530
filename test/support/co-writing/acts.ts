/** What people do in a rich text beside typing. None of it takes a letter away. */
import { TextSelection } from '@tiptap/pm/state'
import type { BlockName } from '#app/editor/rich/extensions/blocks.ts'
import type { Random } from '#test/collaboration/support/random.ts'
import type { Writer } from './writer.ts'

/** So many new letters, one run. */
export type NewLetters = (count: number) => string
export type Act = (writer: Writer, random: Random, letters: NewLetters) => void

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

/** What is pasted goes to where the caret is; to paste over something would be to delete it. */
const paste =
  (html: (letters: () => string) => string): Act =>
  (writer, random, letters) => {
    writer.select(writer.editor.state.selection.head)
    writer.paste(html(() => letters(1 + random.below(4))))
  }
const pasteWords =
  (text: (letters: () => string) => string): Act =>
  (writer, random, letters) => {
    writer.select(writer.editor.state.selection.head)
    writer.pasteData({ 'text/plain': text(() => letters(1 + random.below(4))) })
  }
/** In a table it would be pasted over cells. */
const pasteTable: Act = (writer, random, letters) => {
  const { $head } = writer.editor.state.selection
  for (let depth = $head.depth; depth > 0; depth--) if ($head.node(depth).type.name === 'table') return
  const cell = () => `<td><p>${letters(1 + random.below(3))}</p></td>`
  const row = () => `<tr>${cell()}${cell()}</tr>`
  const html = `<table>${row()}${row()}</table>`
  paste(() => html)(writer, random, letters)
}

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
  ['move', moveCaret],
  ['move', moveCaret],
  ['to a cell', toCell],
  ['paste words', pasteWords((some) => some())],
  ['paste lines', pasteWords((some) => `${some()}\n${some()}\n\n${some()}`)],
  ['paste paragraphs', paste((some) => `<p>${some()}<strong>${some()}</strong></p><p>${some()}</p>`)],
  ['paste a heading', paste((some) => `<h2>${some()}</h2><blockquote><p>${some()}</p></blockquote>`)],
  [
    'paste a list',
    paste((some) => `<ul><li>${some()}<ol><li>${some()}</li></ol></li><li><p>${some()}</p></li></ul>`),
  ],
  ['paste code', paste((some) => `<pre>${some()}\n  ${some()}</pre>`)],
  ['paste a table', pasteTable],
]
