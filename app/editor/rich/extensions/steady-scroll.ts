/** What a colleague writes never scrolls the page: only what this person does may. */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { isRemote } from '#app/editor/rich/remote.ts'

const key = new PluginKey<boolean>('steady-scroll')

export const steadyScroll = Extension.create({
  name: 'steadyScroll',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply: (transaction) => isRemote(transaction) && !isUndo(transaction.getMeta(ySyncPluginKey)),
      },
      props: {
        // true: done, nothing more to scroll
        handleScrollToSelection: (view) => key.getState(view.state) === true,
      },
    }),
  ],
})

/** Undoing comes out of the shared text too, but this person asked for it. */
function isUndo(change: unknown): boolean {
  return (
    typeof change === 'object' &&
    change !== null &&
    'isUndoRedoOperation' in change &&
    change.isUndoRedoOperation === true
  )
}
