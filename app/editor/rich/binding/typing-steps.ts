/** What is typed in a rich text in steps of undo. */
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import { continues, isLetter, type Keystroke } from '#app/editor/session/undo-steps.ts'

export class TypingSteps {
  readonly #undo: Y.UndoManager
  /** Null when something else was done last. */
  #last: Keystroke | null = null
  /** The composition that is open; null when letters come one by one. */
  #composition: unknown = null

  constructor(undo: Y.UndoManager) {
    this.#undo = undo
  }

  /** Before these changes are written: ends the step that they do not belong to. */
  before(transactions: readonly Transaction[]): void {
    const composition = compositionIn(transactions)
    const isSame = composition !== null && composition === this.#composition
    this.#composition = composition
    if (isSame) {
      this.extend()
      return
    }
    const keystroke = composition === null ? keystrokeIn(transactions) : null
    if (!keystroke || !this.#last || !continues(this.#last, keystroke)) this.#undo.stopCapturing()
    this.#last = keystroke
  }

  /** However long somebody looks for the right characters: a composed word is one step. */
  extend(): void {
    if (this.#composition !== null && this.#undo.lastChange > 0) this.#undo.lastChange = Date.now()
  }

  after(): void {
    if (!this.#last && this.#composition === null) this.#undo.stopCapturing()
  }
}

/** ProseMirror numbers compositions. */
function compositionIn(transactions: readonly Transaction[]): unknown {
  return transactions.map((one): unknown => one.getMeta('composition')).find((id) => id !== undefined) ?? null
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
