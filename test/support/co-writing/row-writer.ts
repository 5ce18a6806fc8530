/**
 * A person with a group of rows open, without the page around it: for each row a plain text and a rich one, as the page
 * has them, gone when the row is removed and there again when it comes back.
 */
import type { Editor } from '@tiptap/core'
import * as Y from 'yjs'
import { rowPath } from '#app/domain/cases/document.ts'
import { historyOfEditor } from '#app/editor/rich/create-editor.ts'
import { Rows } from '#app/editor/rows/rows.ts'
import { UndoController } from '#app/editor/session/undo-controller.ts'
import { bindText } from '#app/editor/text/text-binding.ts'
import { openEditor, pressIn, selectIn, typeIn } from './writer.ts'

const group = 'risks'

interface OpenRow {
  readonly control: HTMLTextAreaElement
  readonly editor: Editor
  readonly close: () => void
}

/** A field of a row. */
export interface Place {
  readonly row: string
  readonly kind: 'plain' | 'rich'
}

export class RowWriter {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly rows: Rows
  readonly undo: UndoController
  readonly #page: Document
  readonly #frame: HTMLIFrameElement
  readonly #open = new Map<string, OpenRow>()

  constructor(name: string, clientId: number) {
    this.name = name
    this.doc.clientID = clientId
    this.rows = new Rows(this.doc, group)
    this.undo = new UndoController(this.doc)
    // each has a focus of her own
    this.#frame = document.body.appendChild(document.createElement('iframe'))
    this.#page = this.#frame.contentDocument as Document
    // the page draws when the browser is idle, never inside a transaction: a field that opens there would read the text and
    // then hear of the same change
    this.doc.on('afterAllTransactions', () => this.#show())
  }

  #show(): void {
    for (const [row, { close }] of this.#open)
      if (!this.rows.ids.includes(row)) {
        close()
        this.#open.delete(row)
      }
    for (const row of this.rows.ids) if (!this.#open.has(row)) this.#open.set(row, this.#openRow(row))
  }

  #openRow(row: string): OpenRow {
    const control = this.#page.body.appendChild(this.#page.createElement('textarea'))
    const unbind = bindText(control, this.doc.getText(rowPath(group, row, 'description')), {
      oneLine: true,
      onShown: () => {},
    })
    const editor = openEditor(this.doc, rowPath(group, row, 'mitigation'))
    return {
      control,
      editor,
      close: () => {
        unbind()
        control.remove()
        const history = historyOfEditor(editor)
        if (history) this.undo.leave(history)
        editor.destroy()
      },
    }
  }

  /** Types a letter where the caret of this field is. */
  type({ row, kind }: Place, letter: string): void {
    const open = this.#enter({ row, kind })
    if (!open) return
    if (kind === 'rich') {
      typeIn(open.editor, letter)
      return
    }
    const { control } = open
    control.focus()
    control.setRangeText(letter, control.selectionStart, control.selectionEnd, 'end')
    control.dispatchEvent(new Event('input'))
  }

  /** Puts the caret somewhere else in this field. */
  move({ row, kind }: Place, at: number): void {
    const open = this.#enter({ row, kind })
    if (!open) return
    if (kind === 'rich') {
      selectIn(open.editor, at % (open.editor.state.doc.content.size + 1))
      return
    }
    open.control.focus()
    const place = at % (open.control.value.length + 1)
    open.control.setSelectionRange(place, place)
  }

  /** A new block, in the rich text of this row. */
  press(row: string, key: string): void {
    const open = this.#enter({ row, kind: 'rich' })
    if (open) pressIn(open.editor, key)
  }

  #enter({ row, kind }: Place): OpenRow | null {
    const open = this.#open.get(row)
    if (!open) return null
    const isRich = kind === 'rich'
    const path = rowPath(group, row, isRich ? 'mitigation' : 'description')
    this.undo.enter(path, isRich ? historyOfEditor(open.editor) : null)
    return open
  }

  /** What is in front of the caret of this field; null when the row is not there. */
  letterBefore({ row, kind }: Place): string | null {
    const open = this.#open.get(row)
    if (!open) return null
    const { doc, selection } = open.editor.state
    return kind === 'rich'
      ? doc.textBetween(selection.from - 1, selection.from)
      : open.control.value.charAt(open.control.selectionStart - 1)
  }

  get editors(): [row: string, Editor][] {
    return [...this.#open].map(([row, { editor }]) => [row, editor])
  }

  /** What she sees, to compare. */
  get shown(): string {
    return this.rows.ids
      .map((row) => {
        const open = this.#open.get(row)
        return `${row}\n${open?.control.value}\n${open?.editor.getHTML()}`
      })
      .join('\n\n')
  }

  /** What is wrong with what her fields show. */
  get faults(): string[] {
    return [...this.#open].flatMap(([row, { control }]) => {
      const text = this.doc.getText(rowPath(group, row, 'description')).toString()
      return control.value === text
        ? []
        : [`${this.name}'s field shows ${control.value}, and its text is ${text}`]
    })
  }

  close(): void {
    for (const { close } of this.#open.values()) close()
    this.undo.destroy()
    this.#frame.remove()
    this.doc.destroy()
  }
}

export const richPathOf = (row: string) => rowPath(group, row, 'mitigation')
