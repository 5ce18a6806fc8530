/** What is pasted or dropped: cleaned before the schema reads it; what stays behind is said. */
import { Extension } from '@tiptap/core'
import { type Node, DOMParser as NodeParser, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { leftOutText } from '#app/i18n/left-out-text.ts'
import { cleanedHtml, htmlOfMarkdown } from '../paste/cleaned-html.ts'
import { LeftOut } from '../paste/left-out.ts'
import { notify } from './notify.ts'

export const paste = Extension.create({
  name: 'pasted',
  // asked before what takes links and cells: they bring words and leave things behind as well
  priority: 1500,
  addProseMirrorPlugins: () => [pastePlugin()],
})

function pastePlugin(): Plugin {
  let leftOut: LeftOut | null = null
  // what is dragged within the page comes without its HTML
  let isForeign = false
  const take = (cleaned: { html: string; leftOut: LeftOut }) => {
    leftOut = cleaned.leftOut
    return cleaned.html
  }
  /** Says what stayed behind; whether there is nothing to put in. */
  const arrive = (view: EditorView, data: DataTransfer | null, slice: Slice): boolean => {
    const left = leftOut ?? new LeftOut()
    leftOut = null
    isForeign = false
    const files = slice.size === 0 ? [...(data?.files ?? [])] : []
    for (const { type } of files) left.add(type.startsWith('image/') ? 'pictures' : 'media')
    const { counts } = left
    if (counts) notify(view.state, { key: 'leftOut', text: (texts) => leftOutText(counts, texts.leftOut) })
    // what is selected stays when nothing comes in its place
    return counts !== null && slice.size === 0
  }
  return new Plugin({
    props: {
      transformPastedHTML: (html) => {
        isForeign = !isOwn(html)
        return take(isForeign ? cleanedHtml(html) : ownHtml(html))
      },
      clipboardTextParser: (text, $context, isPlain, view) => {
        const cleaned = isPlain ? null : htmlOfMarkdown(text)
        isForeign = true
        // none: ProseMirror makes paragraphs of it
        return cleaned ? sliceOf(view.state.schema, take(cleaned), $context) : (null as unknown as Slice)
      },
      transformPasted: (slice, view) => withWholeBlocks(slice, view, isForeign),
      handlePaste: (view, { clipboardData }, slice) => arrive(view, clipboardData, slice),
      handleDrop: (view, event, slice) => {
        const isNothing = arrive(view, event.dataTransfer, slice)
        // a browser opens what is dropped on it
        if (isNothing) event.preventDefault()
        return isNothing
      },
    },
  })
}

/** Copied within an editor of this kind: it says itself what it is a part of. */
const isOwn = (html: string) => html.includes('data-pm-slice')

function sliceOf(schema: Schema, html: string, $context: ResolvedPos): Slice {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const { content } = NodeParser.fromSchema(schema).parseSlice(body, { context: $context })
  return Slice.maxOpen(content)
}

/** Its structure holds as it is; other editors of this kind know pictures. */
function ownHtml(html: string) {
  const leftOut = new LeftOut()
  leftOut.add('pictures', html.match(/<img\b/g)?.length ?? 0)
  return { html, leftOut }
}

const joining = new Set(['paragraph', 'table'])

/**
 * Several items, a heading with what follows, a quote: blocks of their own also in the middle of a paragraph, where the
 * first would lose what it is. In a list they go on with it. Lines of code are always a block.
 */
function withWholeBlocks(
  { content, openStart, openEnd }: Slice,
  { state }: EditorView,
  isForeign: boolean,
): Slice {
  const { $from } = state.selection
  const isInList = $from.depth > 1 && $from.node($from.depth - 1).type.name === 'listItem'
  const isWhole = (node: Node | null) => {
    if (!node) return false
    if (node.type.spec.code) return node.textContent.includes('\n')
    const isMany = content.childCount > 1 || (!node.isTextblock && node.childCount > 1)
    return isForeign && isMany && !isInList && !joining.has(node.type.name)
  }
  return new Slice(
    content,
    isWhole(content.firstChild) ? 0 : openStart,
    isWhole(content.lastChild) ? 0 : openEnd,
  )
}
