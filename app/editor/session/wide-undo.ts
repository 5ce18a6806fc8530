/**
 * Undo of a change in many texts at once, such as replacing a word in the whole draft. Each text has a history of its own;
 * such a step belongs to all of them, and is what undo takes back wherever nothing newer was done.
 */
import * as Y from 'yjs'
import type { UndoHistory } from './undo-controller.ts'

/** How much each history held when the step was done (undone): with more, something newer is there. */
type Depths = ReadonlyMap<UndoHistory, number>

export class WideUndo {
  readonly #doc: Y.Doc
  readonly #manager: Y.UndoManager
  readonly #origin = Object.freeze({ name: 'everywhere' })
  readonly #onChange: () => void
  readonly #steps: Depths[] = []
  readonly #undone: Depths[] = []

  constructor(doc: Y.Doc, onChange: () => void) {
    this.#doc = doc
    this.#onChange = onChange
    this.#manager = new Y.UndoManager(doc, { trackedOrigins: new Set([this.#origin]), captureTimeout: 0 })
    doc.on('afterTransaction', this.#edited)
  }

  change(make: () => void, histories: readonly UndoHistory[]): void {
    for (const history of histories) history.beginAnew()
    const before = this.#manager.undoStack.length
    this.#doc.transact(make, this.#origin)
    if (this.#manager.undoStack.length > before) this.#steps.push(depthsOf(histories))
    this.#onChange()
  }

  canUndo(from: UndoHistory): boolean {
    return isNewest(this.#steps.at(-1), from)
  }

  canRedo(from: UndoHistory): boolean {
    return isNewest(this.#undone.at(-1), from)
  }

  undo(from: UndoHistory): boolean {
    if (!this.canUndo(from)) return false
    this.#move(this.#steps, this.#undone, () => this.#manager.undo())
    return true
  }

  redo(from: UndoHistory): boolean {
    if (!this.canRedo(from)) return false
    this.#move(this.#undone, this.#steps, () => this.#manager.redo())
    return true
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#edited)
    this.#manager.destroy()
  }

  #move(from: Depths[], to: Depths[], act: () => void): void {
    const step = from.pop()
    act()
    if (step) to.push(step)
    this.#onChange()
  }

  /** After something new nothing is done again. */
  readonly #edited = ({ local, origin, changed }: Y.Transaction): void => {
    if (!local || origin instanceof Y.UndoManager || changed.size === 0 || this.#undone.length === 0) return
    this.#undone.length = 0
    this.#manager.clear(false, true)
  }
}

function depthsOf(histories: readonly UndoHistory[]): Depths {
  return new Map(histories.map((history) => [history, history.depth]))
}

/** A text whose editor came later has an empty history then. */
function isNewest(step: Depths | undefined, from: UndoHistory): boolean {
  return step !== undefined && from.depth <= (step.get(from) ?? 0)
}
