/**
 * Taking back one's own doing. Plain fields, choices and rows share one history; each rich text has its own, kept by its
 * editor. The buttons and the keys act on the history of where the person was last.
 */
import * as Y from 'yjs'
import { byHand } from './by-hand.ts'

export interface History {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
  /** Called whenever what can be undone may have changed. */
  onChange(listener: () => void): () => void
}

export interface UndoState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export class OwnUndo {
  readonly #plain: Y.UndoManager
  readonly #plainHistory: History
  readonly #listeners = new Set<() => void>()
  #current: History
  #stop: () => void
  #state: UndoState = { canUndo: false, canRedo: false }
  /** The field whose text or value was changed last: where to look after undoing it. */
  #place: string | null = null
  /** Called with the field in which something was undone or done again. */
  onUndone: ((path: string) => void) | null = null

  constructor(doc: Y.Doc) {
    this.#plain = new Y.UndoManager(doc, { trackedOrigins: new Set([byHand]) })
    this.#plain.on('stack-item-added', ({ stackItem }) => {
      if (this.#place && !stackItem.meta.has('place')) stackItem.meta.set('place', this.#place)
    })
    this.#plain.on('stack-item-popped', ({ stackItem }) => {
      const place: unknown = stackItem.meta.get('place')
      if (typeof place === 'string') this.onUndone?.(place)
    })
    this.#plainHistory = historyOf(this.#plain)
    this.#current = this.#plainHistory
    this.#stop = this.#current.onChange(() => this.#tell())
  }

  /** The person is in this field now; what is done there is undone on its own, not together with what was done before. */
  enter(path: string | null, history: History | null): void {
    if (path !== this.#place) this.#plain.stopCapturing()
    this.#place = path
    const next = history ?? this.#plainHistory
    if (next === this.#current) return
    this.#stop()
    this.#current = next
    this.#stop = next.onChange(() => this.#tell())
    this.#tell()
  }

  /** The editor of a rich text went away. */
  leave(history: History): void {
    if (history === this.#current) this.enter(this.#place, null)
  }

  undo(): void {
    this.#current.undo()
  }

  redo(): void {
    this.#current.redo()
  }

  get state(): UndoState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  destroy(): void {
    this.#stop()
    this.#plain.destroy()
  }

  #tell(): void {
    const [canUndo, canRedo] = [this.#current.canUndo(), this.#current.canRedo()]
    if (canUndo === this.#state.canUndo && canRedo === this.#state.canRedo) return
    this.#state = { canUndo, canRedo }
    for (const listener of [...this.#listeners]) listener()
  }
}

const stackEvents = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const

export function historyOf(manager: Y.UndoManager): History {
  return {
    undo: () => manager.undo(),
    redo: () => manager.redo(),
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    onChange: (listener) => {
      for (const event of stackEvents) manager.on(event, listener)
      return () => {
        for (const event of stackEvents) manager.off(event, listener)
      }
    },
  }
}
