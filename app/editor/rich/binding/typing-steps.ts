/** What is typed in a rich text in steps of undo. */
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import { continues, isLetter, type Keystroke } from '#app/editor/session/undo-steps.ts'

export class TypingSteps {
  readonly #undo: Y.UndoManager
  /** Null when something else was done last. */
  #last: Keystroke | null = null

  constructor(undo: Y.UndoManager) {
    this.#undo = undo
  }

  /** Before these changes are written: ends the step that they do not belong to. */
  before(transactions: readonly Transaction[]): void {
    const keystroke = keystrokeIn(transactions)
    if (!keystroke || !this.#last || !continues(this.#last, keystroke)) this.#undo.stopCapturing()
    this.#last = keystroke
  }

  after(): void {
    if (!this.#last) this.#undo.stopCapturing()
  }
}

function keystrokeIn(transactions: readonly Transaction[]): Keystroke | null {
  // a pasted letter is no typed one
  if (transactions.some((transaction) => transaction.getMeta('paste') === true)) return null
  const changes = transactions.flatMap(({ steps, docs }) =>
    steps.map((step, index) => ({ step, doc: docs[index] })),
  )
  const [{ step, doc } = { step: null, doc: null }, ...others] = changes
  if (!(step instanceof ReplaceStep) || others.length > 0 || !doc) return null
  const { content, openStart, openEnd } = step.slice
  if (openStart > 0 || openEnd > 0) return null
  const letter = content.firstChild?.text ?? ''
  if (step.from === step.to && content.childCount === 1 && isLetter(letter))
    return { isTyped: true, from: step.from, to: step.from + letter.length, letter }
  const deleted = content.size === 0 ? doc.textBetween(step.from, step.to) : ''
  return deleted.length === step.to - step.from && isLetter(deleted)
    ? { isTyped: false, from: step.from, to: step.to, letter: deleted }
    : null
}
