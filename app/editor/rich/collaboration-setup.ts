/**
 * Binds an editor to a shared text whose content it shows from the first paint: nothing flashes, and the binding need
 * not replace the whole document after mounting.
 */
import { Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { initProseMirrorDoc, type ProsemirrorBinding } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { makeLenient } from './lenient-schema.ts'

export function collaborationSetup(fragment: Y.XmlFragment) {
  const mapping: ProsemirrorBinding['mapping'] = new Map()
  return [
    Extension.create({
      name: 'collaborationSetup',
      onBeforeCreate() {
        const { schema } = this.editor
        makeLenient(schema)
        // an empty text has no place for the caret: the editor's own empty document has one
        if (fragment.length === 0) return
        const shared = initProseMirrorDoc(fragment, schema)
        for (const [type, node] of shared.mapping) mapping.set(type, node)
        // a node is welcome there, its type only says JSON
        Object.assign(this.editor.options, { content: shared.doc })
      },
    }),
    Collaboration.configure({ fragment, ySyncOptions: { mapping } }),
  ]
}
