import { Extension } from '@tiptap/core'
import type * as Y from 'yjs'
import { RichBinding } from '#app/editor/rich/binding/binding.ts'

/** Shows the shared text from the first paint, and takes back only what was done in this editor. */
export function sharedText(doc: Y.Doc, path: string, newId?: () => string) {
  let binding: RichBinding | null = null
  return Extension.create({
    name: 'sharedText',
    // before the keys of the browser
    priority: 1000,
    onBeforeCreate() {
      binding = new RichBinding(doc, path, this.editor.schema, newId)
      // a node is welcome there, its type only says JSON
      Object.assign(this.editor.options, { content: binding.read() })
    },
    addKeyboardShortcuts() {
      const undo = () => {
        binding?.undoManager.undo()
        return true
      }
      const redo = () => {
        binding?.undoManager.redo()
        return true
      }
      return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }
    },
    addProseMirrorPlugins: () => (binding ? [binding.plugin()] : []),
  })
}
