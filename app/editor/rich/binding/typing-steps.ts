/** Undo takes back about a word at a time: a step ends where a word does, at a pause, and where one goes elsewhere. */
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type * as Y from 'yjs'

export class TypingSteps {
  readonly #undo: Y.UndoManager
  /** Where the last letter was typed; null when something else was done. */
  #end: number | null = null
  #isBehindBlank = false

  constructor(undo: Y.UndoManager) {
    this.#undo = undo
  }

  /** Before these changes are written: ends the step that they do not belong to. */
  before(transactions: readonly Transaction[]): void {
    const typed = typedIn(transactions)
    const isBlank = typed !== null && /^\s$/.test(typed.text)
    const continues = typed !== null && this.#end === typed.from
    // a blank belongs to the word before it, a letter behind a blank begins the next
    if (!continues || (this.#isBehindBlank && !isBlank)) this.#undo.stopCapturing()
    this.#isBehindBlank = isBlank
    this.#end = typed ? typed.from + typed.text.length : null
  }

  after(transactions: readonly Transaction[]): void {
    if (typedIn(transactions) === null) this.#undo.stopCapturing()
  }
}

function typedIn(transactions: readonly Transaction[]): { from: number; text: string } | null {
  const [step, ...others] = transactions.flatMap(({ steps }) => steps)
  if (!(step instanceof ReplaceStep) || others.length > 0 || step.from !== step.to) return null
  const { content, openStart, openEnd } = step.slice
  const text = content.firstChild?.text
  if (openStart > 0 || openEnd > 0 || content.childCount !== 1 || text === undefined || text.length > 2)
    return null
  return { from: step.from, text }
}
