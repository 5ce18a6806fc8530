/**
 * Undo and redo of one's own edits. Plain fields, choices and rows share one history; each rich text has its own, kept
 * by its editor. Buttons and keys act on the history of the field that had the focus last.
 */
import * as Y from 'yjs'
import { LocalEdit } from './local-edit.ts'
import { Store } from './store.ts'
import { pauseMs } from './undo-steps.ts'
import { WideUndo } from './wide-undo.ts'

export interface UndoHistory {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
  /** How many steps could be undone one after another. */
  readonly depth: number
  /** What comes next is a step of its own, after which nothing is done again. */
  beginAnew(): void
  /** Makes a change from outside of the field: to undo once takes back exactly that. */
  change(make: () => void): void
  /** Called whenever what can be undone may have changed. */
  onChange(listener: () => void): () => void
}

export interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export class UndoController extends Store {
  readonly #plain: Y.UndoManager
  readonly #plainHistory: UndoHistory
  readonly #doc: Y.Doc
  /** Changes in many texts at once. */
  readonly everywhere: WideUndo
  #current: UndoHistory
  #lastEdit: LocalEdit | null = null
  #stop: () => void
  #state: UndoState = { canUndo: false, canRedo: false }
  /** The field whose text or value was changed last: where to look after undoing it. */
  #place: string | null = null
  /** Called with the field in which something was undone or done again. */
  onUndone: ((path: string) => void) | null = null

  constructor(doc: Y.Doc) {
    super()
    this.#doc = doc
    this.#plain = new Y.UndoManager(doc, { trackedOrigins: new Set([LocalEdit]), captureTimeout: pauseMs })
    doc.on('beforeTransaction', this.#begin)
    this.#plain.on('stack-item-added', ({ stackItem }) => {
      if (this.#place && !stackItem.meta.has('place')) stackItem.meta.set('place', this.#place)
    })
    this.#plain.on('stack-item-popped', ({ stackItem }) => {
      const place: unknown = stackItem.meta.get('place')
      if (typeof place === 'string') this.onUndone?.(place)
    })
    this.#plainHistory = historyOf(this.#plain)
    this.#current = this.#plainHistory
    this.everywhere = new WideUndo(doc, () => this.#update())
    this.#stop = this.#current.onChange(() => this.#update())
  }

  readonly #begin = ({ origin }: Y.Transaction): void => {
    if (!(origin instanceof LocalEdit)) return
    if (origin !== this.#lastEdit) this.#plain.stopCapturing()
    else if (origin.takesTime && this.#plain.lastChange > 0) this.#plain.lastChange = Date.now()
    this.#lastEdit = origin
  }

  /** The person is in this field now; what is done there is undone on its own, not together with what was done before. */
  enter(path: string | null, history: UndoHistory | null): void {
    if (path !== this.#place) this.#plain.stopCapturing()
    this.#place = path
    const next = history ?? this.#plainHistory
    if (next === this.#current) return
    this.#stop()
    this.#current = next
    this.#stop = next.onChange(() => this.#update())
    this.#update()
  }

  /** The editor of a rich text went away. */
  leave(history: UndoHistory): void {
    if (history === this.#current) this.enter(this.#place, null)
  }

  undo(): void {
    if (!this.undoWide()) this.#current.undo()
  }

  redo(): void {
    if (!this.redoWide()) this.#current.redo()
  }

  /** False where the newest that can be undone is not a change in many texts. */
  undoWide(): boolean {
    return this.everywhere.undo(this.#current)
  }

  redoWide(): boolean {
    return this.everywhere.redo(this.#current)
  }

  /** One step in any texts, whatever history each of them has: `others` are those of rich texts. */
  changeEverywhere(make: () => void, others: Iterable<UndoHistory>): void {
    this.everywhere.change(make, [this.#plainHistory, ...others])
  }

  get state(): UndoState {
    return this.#state
  }

  override destroy(): void {
    super.destroy()
    this.#stop()
    this.#doc.off('beforeTransaction', this.#begin)
    this.#plain.destroy()
    this.everywhere.destroy()
  }

  #update(): void {
    const canUndo = this.#current.canUndo() || this.everywhere.canUndo(this.#current)
    const canRedo = this.#current.canRedo() || this.everywhere.canRedo(this.#current)
    if (canUndo === this.#state.canUndo && canRedo === this.#state.canRedo) return
    this.#state = { canUndo, canRedo }
    this.notify()
  }
}

const stackEvents = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const

export function historyOf(manager: Y.UndoManager): UndoHistory {
  // the binding of a rich text shows what comes from any origin but its own
  const outside = Object.freeze({ name: 'outside' })
  manager.addTrackedOrigin(outside)
  return {
    undo: () => manager.undo(),
    redo: () => manager.redo(),
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    get depth() {
      return manager.undoStack.length
    },
    beginAnew: () => {
      manager.stopCapturing()
      manager.clear(false, true)
    },
    change: (make) => {
      manager.stopCapturing()
      manager.doc.transact(make, outside)
      manager.stopCapturing()
    },
    onChange: (listener) => {
      for (const event of stackEvents) manager.on(event, listener)
      return () => {
        for (const event of stackEvents) manager.off(event, listener)
      }
    },
  }
}
