/** What can be put into a rich text, and how. The toolbar, the slash menu and the keys do the same things. */
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

export const blockNames = [
  'heading2',
  'heading3',
  'heading4',
  'paragraph',
  'bulletList',
  'orderedList',
  'blockquote',
  'callout',
  'table',
  'codeBlock',
  'horizontalRule',
] as const
export type BlockName = (typeof blockNames)[number]

/** Words by which somebody may look for it, beside its name. */
export const otherNames: Readonly<Record<BlockName, string>> = {
  heading2: 'h2 heading rubrik',
  heading3: 'h3 subheading underrubrik',
  heading4: 'h4 liten rubrik',
  paragraph: 'text brödtext paragraph',
  bulletList: 'ul lista list punkter',
  orderedList: 'ol 1. lista list nummer',
  blockquote: 'quote citat',
  callout: 'info tips varning note tip warning ruta',
  table: 'table tabell',
  codeBlock: 'code kod pre',
  horizontalRule: 'hr linje rule streck',
}

/** Does it to where the selection is. Doing it again takes it back, where that makes sense. */
export function putBlock(editor: Editor, name: BlockName): void {
  const { commands } = editor
  switch (name) {
    case 'heading2':
      commands.toggleHeading({ level: 2 })
      break
    case 'heading3':
      commands.toggleHeading({ level: 3 })
      break
    case 'heading4':
      commands.toggleHeading({ level: 4 })
      break
    case 'paragraph':
      commands.setParagraph()
      break
    case 'bulletList':
      commands.toggleBulletList()
      break
    case 'orderedList':
      commands.toggleOrderedList()
      break
    case 'blockquote':
      commands.toggleWrap('blockquote')
      break
    case 'callout':
      commands.toggleWrap('callout', { tone: 'note' })
      break
    case 'codeBlock':
      commands.toggleCodeBlock()
      break
    case 'horizontalRule':
      insertRule(editor)
      break
    case 'table':
      insertTable(editor)
      break
  }
}

const newRows = 3
const newColumns = 3

function insertRule({ schema, view }: Editor): void {
  const { horizontalRule } = schema.nodes
  if (horizontalRule) insertAtom(view, horizontalRule.create())
}

function insertTable({ schema, view }: Editor): void {
  const cells = (name: string) =>
    Array.from({ length: newColumns }, () => made(name, [made('paragraph', [])]))
  const rows = Array.from({ length: newRows }, (_, row) =>
    made('tableRow', cells(row === 0 ? 'tableHeader' : 'tableCell')),
  )
  function made(name: string, content: readonly Node[]): Node {
    const type = schema.nodes[name]
    if (!type) throw new Error(`the schema has no ${name}`)
    return type.create(null, content)
  }
  insertAtom(view, made('table', rows))
}

/**
 * Puts a block without words of its own behind the block of the caret, or in its place when that is empty. Nothing that is
 * selected goes: a colleague may be writing in it.
 */
function insertAtom({ state, dispatch }: EditorView, atom: Node): void {
  const { tr, selection } = state
  const { $to } = selection
  const isInBlock = $to.parent.isTextblock
  const isEmpty = isInBlock && $to.parent.content.size === 0
  const at = isInBlock ? $to.after() : selection.to
  const from = isEmpty ? $to.before() : at
  tr.replaceWith(from, at, atom)
  const inside = from + 1
  const caret = atom.isLeaf ? behind(tr, from + atom.nodeSize) : TextSelection.near(tr.doc.resolve(inside))
  dispatch(tr.setSelection(caret).scrollIntoView())
}

/** The place behind an atom; where nothing follows, in a new paragraph. */
function behind(tr: Transaction, at: number): Selection {
  const { nodeAfter } = tr.doc.resolve(at)
  const { paragraph } = tr.doc.type.schema.nodes
  if (!nodeAfter && paragraph) tr.insert(at, paragraph.create())
  return Selection.findFrom(tr.doc.resolve(at), 1, true) ?? Selection.near(tr.doc.resolve(at))
}
