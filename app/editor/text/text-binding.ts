/**
 * Ties a text field to a shared text. Every keystroke becomes the smallest edit; a colleague's edit changes the field
 * without moving caret, selection or scroll; while an input method composes, only the field's own edits travel.
 */
import * as Y from 'yjs'
import { LocalEdit } from '#app/editor/session/local-edit.ts'
import { continues, isLetter, type Keystroke } from '#app/editor/session/undo-steps.ts'
import { ShownText } from './shown-text.ts'
import { type TextEdit, textEdit } from './text-edit.ts'

type TextElement = HTMLInputElement | HTMLTextAreaElement

interface Options {
  readonly oneLine: boolean
  /** After the field shows something new, whoever wrote it. */
  readonly onShown: (text: string) => void
}

// a text area shows CRLF as one line break, and counts it as one
const isHiddenAlways = (character: string) => character === '\r'
const isHiddenInOneLine = (character: string) => character === '\r' || character === '\n'

/** Shows `text` in `element` and writes what is typed there into it, until the returned function is called. */
export function bindText(element: TextElement, text: Y.Text, options: Options): () => void {
  const isHidden = options.oneLine ? isHiddenInOneLine : isHiddenAlways
  let shown = new ShownText(text.toString(), isHidden)
  let isWriting = false
  let composition: 'none' | 'open' | 'written' = 'none'
  // until the field shows what colleagues wrote while a word was composed
  let isWaiting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const steps = new Steps()

  const show = () => {
    if (element.value !== shown.text) element.value = shown.text
    options.onShown(shown.text)
  }

  const write = () => {
    if (options.oneLine) withoutLineBreaks(element)
    const before = shown.text
    const edit = textEdit(before, element.value, element.selectionEnd)
    if (!edit) return
    if (composition !== 'none') composition = 'written'
    apply(shown.edit(edit), steps.editOf(edit, before))
    options.onShown(shown.text)
  }

  const apply = (edits: readonly TextEdit[], origin: LocalEdit) => {
    isWriting = true
    try {
      text.doc?.transact(() => {
        for (const { index, remove, insert } of edits) {
          if (remove > 0) text.delete(index, remove)
          if (insert) text.insert(index, insert)
        }
      }, origin)
    } finally {
      isWriting = false
    }
  }

  const read = (event: Y.YTextEvent) => {
    if (isWriting) return
    const [start, end] = [element.selectionStart, element.selectionEnd]
    const caret = start === null ? null : moved(shown.sharedIndex(start), event.changes.delta)
    const anchor = end === null ? null : moved(shown.sharedIndex(end), event.changes.delta)
    if (isWaiting) {
      shown.changed(event.changes.delta)
      return
    }
    shown = new ShownText(text.toString(), isHidden)
    const { scrollTop } = element
    show()
    if (event.transaction.origin instanceof Y.UndoManager) {
      // this person asked for it: the caret goes to where something was taken back
      const place = shown.shownIndex(endOfChange(event.changes.delta))
      element.setSelectionRange(place, place)
      return
    }
    // setting a selection elsewhere would steal the focus in some browsers
    if (caret !== null && anchor !== null && element === element.ownerDocument.activeElement) {
      element.setSelectionRange(
        shown.shownIndex(caret),
        shown.shownIndex(anchor),
        element.selectionDirection ?? 'none',
      )
      element.scrollTop = scrollTop
    }
  }

  const startComposing = () => {
    catchUp()
    composition = 'open'
    isWaiting = true
    steps.beginComposition()
  }
  const endComposing = (event: Event) => {
    write()
    if (composition === 'written') keepWhole((event as CompositionEvent).data)
    composition = 'none'
    steps.endComposition()
    // not in this event: the browser still puts the caret behind the word, where that stood before
    timer = setTimeout(catchUp)
  }
  /** Of a word that a colleague removed when half of it was composed, no half is left. */
  const keepWhole = (word: string) => {
    const end = element.selectionEnd ?? 0
    const start = end - word.length
    if (shown.text.slice(Math.max(0, start), end) === word) apply(shown.restore(start, end), steps.edit)
  }
  /** Shows what colleagues wrote while a word was composed. */
  const catchUp = () => {
    if (!isWaiting || composition !== 'none') return
    clearTimeout(timer)
    isWaiting = false
    const caret = shown.sharedIndex(element.selectionStart ?? 0)
    shown = new ShownText(text.toString(), isHidden)
    if (element.value === shown.text) return
    show()
    if (element === element.ownerDocument.activeElement)
      element.setSelectionRange(shown.shownIndex(caret), shown.shownIndex(caret))
  }

  show()
  element.addEventListener('input', write)
  element.addEventListener('compositionstart', startComposing)
  element.addEventListener('compositionend', endComposing)
  // a key acts on what is shown
  element.addEventListener('keydown', catchUp)
  text.observe(read)
  return () => {
    element.removeEventListener('input', write)
    element.removeEventListener('compositionstart', startComposing)
    element.removeEventListener('compositionend', endComposing)
    element.removeEventListener('keydown', catchUp)
    clearTimeout(timer)
    text.unobserve(read)
  }
}

/** Which edits undo takes back together. */
class Steps {
  #last: Keystroke | null = null
  #edit = new LocalEdit()
  #isComposing = false

  /** What was done last, or is being done. */
  get edit(): LocalEdit {
    return this.#edit
  }

  editOf(edit: TextEdit, before: string): LocalEdit {
    if (this.#isComposing) return this.#edit
    const next = keystrokeOf(edit, before)
    if (!next || !this.#last || !continues(this.#last, next)) this.#edit = new LocalEdit()
    this.#last = next
    return this.#edit
  }

  /** A composed word is one step, however long somebody looks for the right characters. */
  beginComposition(): void {
    this.#isComposing = true
    this.#edit = new LocalEdit({ takesTime: true })
  }

  endComposition(): void {
    this.#isComposing = false
    this.#last = null
  }
}

function keystrokeOf({ index, remove, insert }: TextEdit, before: string): Keystroke | null {
  const removed = before.slice(index, index + remove)
  if (removed === '' && isLetter(insert))
    return { isTyped: true, from: index, to: index + insert.length, letter: insert }
  if (insert === '' && isLetter(removed))
    return { isTyped: false, from: index, to: index + remove, letter: removed }
  return null
}

function endOfChange(changes: Y.YTextEvent['changes']['delta']): number {
  let [at, end] = [0, 0]
  for (const { insert, retain } of changes) {
    at += retain ?? (typeof insert === 'string' ? insert.length : insert === undefined ? 0 : 1)
    if (retain === undefined) end = at
  }
  return end
}

/** Where an index of the shared text went. What is written exactly there goes behind the caret. */
function moved(index: number, changes: Y.YTextEvent['changes']['delta']): number {
  let place = 0
  let result = index
  for (const change of changes) {
    if (change.retain !== undefined) place += change.retain
    else if (change.delete !== undefined) {
      if (place < result) result -= Math.min(change.delete, result - place)
    } else {
      const length = typeof change.insert === 'string' ? change.insert.length : 1
      if (place < result) result += length
      place += length
    }
    if (place > result) break
  }
  return result
}

/** Pasted lines become one. */
function withoutLineBreaks(element: TextElement): void {
  if (!/[\r\n]/.test(element.value)) return
  const caret = element.selectionEnd
  element.value = element.value.replace(/[\r\n]/g, ' ')
  if (caret !== null) element.setSelectionRange(caret, caret)
}
