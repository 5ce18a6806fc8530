/** Letters below and above the line: CO₂, 10⁶. */
import { type Editor, Mark } from '@tiptap/core'

const scriptMark = (name: ScriptName, tag: 'sub' | 'sup', align: 'sub' | 'super', key: string) =>
  Mark.create({
    name,
    parseHTML: () => [{ tag }, { style: `vertical-align=${align}` }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return {
        [key]: () => {
          toggleScript(this.editor, name)
          return true
        },
      }
    },
  })

export const scriptNames = ['subscript', 'superscript'] as const
export type ScriptName = (typeof scriptNames)[number]

export const subscript = scriptMark('subscript', 'sub', 'sub', 'Mod-,')
export const superscript = scriptMark('superscript', 'sup', 'super', 'Mod-.')

/** Letters that this person puts above the line are no longer below it. */
export function toggleScript(editor: Editor, name: ScriptName): void {
  const other = name === 'subscript' ? 'superscript' : 'subscript'
  editor.chain().unsetMark(other).toggleMark(name).run()
}
