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
  let isComposing = false
  const steps = new Steps()

  const show = () => {
    if (element.value !== shown.text) element.value = shown.text
    options.onShown(shown.text)
  }

  const write = () => {
    if (options.oneLine) withoutLineBreaks(element)
    const edit = textEdit(shown.text, element.value, element.selectionEnd)
    if (!edit) return
    isWriting = true
    const origin = steps.editOf(edit, shown.text)
    try {
      text.doc?.transact(() => {
        for (const { index, remove, insert } of shown.edit(edit)) {
          if (remove > 0) text.delete(index, remove)
          if (insert) text.insert(index, insert)
        }
      }, origin)
    } finally {
      isWriting = false
    }
    options.onShown(shown.text)
  }

  const read = (event: Y.YTextEvent) => {
    if (isWriting) return
    const [start, end] = [element.selectionStart, element.selectionEnd]
    const caret = start === null ? null : moved(shown.sharedIndex(start), event.changes.delta)
    const anchor = end === null ? null : moved(shown.sharedIndex(end), event.changes.delta)
    if (isComposing) {
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
    isComposing = true
  }
  const endComposing = () => {
    write()
    isComposing = false
    catchUp()
  }
  /** Shows what colleagues wrote while a word was composed. */
  const catchUp = () => {
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
  text.observe(read)
  return () => {
    element.removeEventListener('input', write)
    element.removeEventListener('compositionstart', startComposing)
    element.removeEventListener('compositionend', endComposing)
    text.unobserve(read)
  }
}

/** Which edits undo takes back together. */
class Steps {
  #last: Keystroke | null = null
  #edit = new LocalEdit()

  editOf(edit: TextEdit, before: string): LocalEdit {
    const next = keystrokeOf(edit, before)
    if (!next || !this.#last || !continues(this.#last, next)) this.#edit = new LocalEdit()
    this.#last = next
    return this.#edit
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
