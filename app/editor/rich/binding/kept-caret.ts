/** Where this person's caret is, as places in shared texts. */
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { fromShared, type SharedField, toShared } from './caret.ts'
import { selectionAt } from './tidy.ts'

interface Places {
  readonly anchor: Y.RelativePosition
  readonly head: Y.RelativePosition
}

export class KeptCaret {
  readonly #field: SharedField
  #places: Places | null = null

  constructor(field: SharedField) {
    this.#field = field
  }

  keep({ doc, selection }: EditorState): void {
    if (!(selection instanceof TextSelection)) {
      this.#places = null
      return
    }
    const anchor = toShared(this.#field, doc, selection.anchor)
    const head = toShared(this.#field, doc, selection.head)
    this.#places = anchor && head ? { anchor, head } : null
  }

  /** The change takes the caret along as it does other places. */
  forget(): void {
    this.#places = null
  }

  place(tr: Transaction): void {
    if (!this.#places || !tr.docChanged) return
    const anchor = fromShared(this.#field, tr.doc, this.#places.anchor)
    const head = fromShared(this.#field, tr.doc, this.#places.head)
    if (anchor !== null && head !== null) tr.setSelection(selectionAt(tr.doc, anchor, head))
  }
}
