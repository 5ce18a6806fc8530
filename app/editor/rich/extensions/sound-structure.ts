/**
 * How headings and tables sound while they are not finished: a heading that skips a level sounds one step below the one
 * before, as it will be published, and a header cell without words is no header yet. What is written does not change.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { HeadingDepths } from '#app/domain/text/rich-headings.ts'

/** The heading of the section is level 2; the name of the field is no heading. */
const firstLevel = 3

export const soundStructure = Extension.create({
  name: 'soundStructure',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => decorations(doc),
        apply: (transaction, set) => (transaction.docChanged ? decorations(transaction.doc) : set),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

function decorations(doc: Node): DecorationSet {
  const found: Decoration[] = []
  const depths = new HeadingDepths()
  doc.descendants((node, at) => {
    if (node.type.name === 'heading' && node.textContent.trim() !== '') {
      const level = firstLevel + depths.enter(Number(node.attrs.level))
      if (level !== node.attrs.level)
        found.push(Decoration.node(at, at + node.nodeSize, { 'aria-level': String(level) }))
    }
    if (node.type.name === 'tableHeader' && node.textContent.trim() === '')
      found.push(Decoration.node(at, at + node.nodeSize, { role: 'cell' }))
    return !node.isTextblock
  })
  return DecorationSet.create(doc, found)
}
