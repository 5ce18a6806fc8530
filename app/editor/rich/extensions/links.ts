/** Addresses that become links: pasted over words, pasted alone, typed, or typed as Markdown. */
import { Extension, InputRule } from '@tiptap/core'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { hrefOf } from '#app/domain/text/href.ts'
import { writtenAddress } from '#app/domain/text/written-address.ts'
import { isRemote } from '#app/editor/rich/binding/binding.ts'

const markdownLink = /(?<!!)\[([^[\]\n]+)\]\(([^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)$/

export const links = Extension.create({
  name: 'links',
  addInputRules: () => [
    new InputRule({
      find: markdownLink,
      handler: ({ state, range, match: [, words = '', address = ''] }) => {
        const href = hrefOf(address)
        const { link } = state.schema.marks
        if (!href || !link) return null
        const wordsEnd = range.from + 1 + words.length
        state.tr
          .delete(wordsEnd, range.to)
          .delete(range.from, range.from + 1)
          .addMark(range.from, wordsEnd - 1, link.create({ href }))
          .removeStoredMark(link)
        return undefined
      },
    }),
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, state) => linkedWord(transactions, state),
      props: { handlePaste: (view, event) => pasteAddress(view, event) },
    }),
  ],
})

/** What is typed behind an address (a blank, a line break, Enter) is done as ever; the word in front becomes a link. */
function linkedWord(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  const [transaction, ...others] = transactions.filter(({ docChanged }) => docChanged)
  if (!transaction || others.length > 0 || isRemote(transaction) || transaction.getMeta('paste')) return null
  const [step, ...more] = transaction.steps
  if (!(step instanceof ReplaceStep) || more.length > 0 || step.from !== step.to || !endsWord(step))
    return null
  const $end = state.doc.resolve(step.from)
  const { link, code } = state.schema.marks
  if (!link || !$end.parent.isTextblock || $end.parent.type.spec.code) return null
  const before = $end.parent.textBetween(0, $end.parentOffset, undefined, '\ufffc')
  const word = /[^\s\ufffc]+$/.exec(before)?.[0] ?? ''
  const address = writtenAddress(word)
  if (!address) return null
  const start = step.from - word.length
  const [from, to] = [start + address.from, start + address.to]
  if (state.doc.rangeHasMark(from, to, link) || (code && state.doc.rangeHasMark(from, to, code))) return null
  return state.tr.addMark(from, to, link.create({ href: address.href })).removeStoredMark(link)
}

/** Whether the step puts in a blank, a line break or the boundary of a block. */
function endsWord({ slice: { content, openStart } }: ReplaceStep): boolean {
  const { firstChild } = content
  if (!firstChild) return false
  return openStart > 0 || firstChild.type.name === 'hardBreak' || /^\s$/.test(firstChild.text ?? '')
}

function pasteAddress({ state, dispatch }: EditorView, { clipboardData }: ClipboardEvent): boolean {
  const text = clipboardData?.getData('text/plain').trim() ?? ''
  const isAddress = /^(https?:|www\.)\S+$/i.test(text) || writtenAddress(text)?.to === text.length
  const href = isAddress ? hrefOf(text) : null
  const { from, to, $from } = state.selection
  const { link } = state.schema.marks
  if (!href || !link || $from.parent.type.spec.code) return false
  // the words of an address say where it leads: they change with it
  const isReplaced = hrefOf(state.doc.textBetween(from, to, ' ')) !== null || from === to
  const { tr } = state
  if (isReplaced) tr.insertText(text, from, to)
  tr.addMark(from, isReplaced ? from + text.length : to, link.create({ href })).removeStoredMark(link)
  dispatch(tr.setMeta('paste', true))
  return true
}
