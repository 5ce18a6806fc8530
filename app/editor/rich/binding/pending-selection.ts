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
  const { domObserver } = view as unknown as { domObserver: DomObserver }
  if (domObserver.pendingRecords().length === 0) domObserver.flush()
}
