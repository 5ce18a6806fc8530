/**
 * Opens an editor on a shared text with that text in it from the first moment: nothing flashes, and the binding need not
 * replace a whole document that is there already.
 */
import { Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { initProseMirrorDoc, type ProsemirrorBinding } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { makeTolerant } from './lenient-schema.ts'

export function openOn(fragment: Y.XmlFragment) {
  const mapping: ProsemirrorBinding['mapping'] = new Map()
  return [
    Extension.create({
      name: 'opening',
      onBeforeCreate() {
        const { schema } = this.editor
        makeTolerant(schema)
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
