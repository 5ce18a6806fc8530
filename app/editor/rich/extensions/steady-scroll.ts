/** What a colleague writes never scrolls the page: only what this person does may. */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { isRemote, isUndo } from '#app/editor/rich/binding/binding.ts'

const key = new PluginKey<boolean>('steady-scroll')

export const steadyScroll = Extension.create({
  name: 'steadyScroll',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply: (transaction) => isRemote(transaction) && !isUndo(transaction),
      },
      props: {
        // true: done, nothing more to scroll
        handleScrollToSelection: (view) => key.getState(view.state) === true,
      },
    }),
  ],
})
