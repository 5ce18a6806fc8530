/** Lists that hold what the description allows, are indented by Ctrl+] and Ctrl+[, and never catch the Tab key. */
import { wrappingInputRule } from '@tiptap/core'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'

export const bulletList = BulletList.extend({ content: 'listItem*' })

/** The description knows numbers from 1 to 1000. */
const highestStart = 1000

export const orderedList = OrderedList.extend({
  content: 'listItem*',
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => startOf(element.getAttribute('start')) },
    // letters and Roman numbers are left to the reader's page
    type: { default: null, rendered: false, parseHTML: () => null },
  }),
  // its way of pasting lists makes numbers that the description does not know
  addProseMirrorPlugins: () => [],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^([1-9]\d{0,2})[.)]\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: startOf(match[1] ?? null) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      }),
    ]
  },
})

export const listItem = ListItem.extend({
  content: 'block*',
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

function startOf(text: string | null): number {
  const start = Number(text)
  return Number.isInteger(start) && start >= 1 && start <= highestStart ? start : 1
}
