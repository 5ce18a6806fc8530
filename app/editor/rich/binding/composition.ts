/**
 * A composition (an input method, a dead key, the keyboard of a phone) belongs to the browser: whoever changes the text
 * around it meanwhile makes the browser write its letters again. So while one is open the editor stays as it is. The shared
 * text takes what others do at once, and what is composed reaches them at once; the editor catches up when the composition
 * ends. The browser ends it at the latest when the field or the window loses the focus.
 */
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { containerAt, type SharedField } from './caret.ts'
import { linesOf } from './lines.ts'
import { ShownText } from './shown-text.ts'
import { insertPieces } from './write-text.ts'

export class Composition {
  readonly #field: SharedField
  readonly #catchUp: () => void
  /** The texts as they were before a change came that the editor may not show. */
  #texts: ReadonlyMap<Y.Text, ShownText> = new Map()
  #isWaiting = false
  /** What was written here before the composition began, as Yjs counts it. */
  #begin = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(field: SharedField, catchUp: () => void) {
    this.#field = field
    this.#catchUp = catchUp
  }

  /** Whether the shared text is ahead of the editor. */
  get isWaiting(): boolean {
    return this.#isWaiting
  }

  shown(text: Y.Text): ShownText {
    return this.#texts.get(text) ?? new ShownText(text)
  }

  /** Before the browser composes the first letter. */
  begins(view: EditorView): void {
    this.resume(view)
    const { doc } = this.#field
    this.#begin = Y.getState(doc.store, doc.clientID)
  }

  /** Before somebody else changes the shared text. */
  before({ composing, state }: EditorView): void {
    if (this.#isWaiting) return
    const texts = composing ? [this.#field.text, containerAt(this.#field, state.selection.$head)?.text] : []
    this.#texts = new Map(texts.flatMap((text) => (text ? [[text, ShownText.held(text)]] : [])))
  }

  /** After it, with what the change was: whether the editor has to wait. */
  holds(view: EditorView, isOurs: boolean): boolean {
    if (!this.#isWaiting && isOurs) this.#isWaiting = view.composing
    if (!this.#isWaiting) this.#texts = new Map()
    this.resumeSoon(view)
    return this.#isWaiting
  }

  /** Not in the event that ends it: the browser still moves the caret behind it. */
  resumeSoon(view: EditorView): void {
    if (!this.#isWaiting || view.composing) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.resume(view))
  }

  /** The editor shows the shared text again, unless another composition is open. */
  resume(view: EditorView): void {
    if (!this.#isWaiting || view.composing) return
    clearTimeout(this.#timer)
    this.#catchUp()
  }

  /** Whoever removes a block with half a word in it did not see the word, of which only the other half would be left. */
  keepWhole({ state }: EditorView): void {
    const container = containerAt(this.#field, state.selection.$head)
    if (!container) return
    const shown = this.shown(container.text)
    for (const [from, to] of shown.takenOut(this.#begin).reverse()) {
      shown.forget(from, to)
      insertPieces(shown, linesOf(container.node), from, to)
    }
  }

  /** From now on both are the same. */
  done(): void {
    clearTimeout(this.#timer)
    this.#isWaiting = false
    this.#texts = new Map()
  }
}

/** ProseMirror and the binding hear of it as of one that the browser ends. */
export function endComposition({ composing, dom }: EditorView): void {
  if (composing) dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
}
