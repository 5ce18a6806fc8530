import type { EditorView } from '@tiptap/pm/view'

interface DomObserver {
  pendingRecords(): readonly unknown[]
  flush(): void
}

/**
 * Where somebody has just clicked, ProseMirror reads in its next turn only; to show a change before that would put the caret
 * back. Letters it reads at once. The observer is internal to ProseMirror, which offers no other way.
 */
export function readPendingSelection(view: EditorView): void {
  if (view.isDestroyed) return
  const observer = observerOf(view)
  if (observer.pendingRecords().length === 0) observer.flush()
}

/** Letters too: not while the shared document changes, or they would be taken for a part of that change. */
export function readPending(view: EditorView): void {
  if (!view.isDestroyed) observerOf(view).flush()
}

const observerOf = (view: EditorView) => (view as unknown as { domObserver: DomObserver }).domObserver
