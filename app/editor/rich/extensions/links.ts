/** Addresses that become links: pasted over words, pasted alone, or typed and followed by a space. */
import { Extension, InputRule } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { hrefOf } from '#app/domain/text/href.ts'

const typedAddress = /(?:^|\s)((?:https?:\/\/|www\.)[^\s]*[^\s.,;:!?)\]"'])\s$/

export const links = Extension.create({
  name: 'links',
  addInputRules: () => [
    new InputRule({
      find: typedAddress,
      handler: ({ state, range, match }) => {
        const address = match[1] ?? ''
        const href = hrefOf(address)
        const { link } = state.schema.marks
        if (!href || !link) return null
        const start = range.from + (match[0].length - address.length - 1)
        state.tr
          .addMark(start, start + address.length, link.create({ href }))
          .insertText(' ', range.to)
          .removeStoredMark(link)
        return undefined
      },
    }),
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData('text/plain').trim() ?? ''
          const href = /\s/.test(text) ? null : hrefOf(text)
          const { link } = view.state.schema.marks
          if (!href || !link || !/^(https?:|www\.)/i.test(text)) return false
          const { from, to, empty, $from } = view.state.selection
          if ($from.parent.type.spec.code) return false
          const { tr } = view.state
          if (empty) tr.insertText(text, from)
          view.dispatch(
            tr.addMark(from, empty ? from + text.length : to, link.create({ href })).removeStoredMark(link),
          )
          return true
        },
      },
    }),
  ],
})
