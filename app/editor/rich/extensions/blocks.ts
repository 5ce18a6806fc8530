/** What can be put into a rich text, and how. The toolbar, the slash menu and the keys do the same things. */
import type { Editor } from '@tiptap/core'
import type { Attrs, Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

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
      commands.setHorizontalRule()
      break
    case 'table':
      insertTable(editor)
      break
  }
}

const newRows = 3
const newColumns = 3

/** With a paragraph in every cell at once: the schema allows empty cells, the caret does not like them. */
function insertTable(editor: Editor): void {
  const { nodes } = editor.schema
  const cells = (name: string) =>
    Array.from({ length: newColumns }, () => made(name, null, [made('paragraph', null, [])]))
  const rows = Array.from({ length: newRows }, (_, row) =>
    made('tableRow', null, cells(row === 0 ? 'tableHeader' : 'tableCell')),
  )
  function made(name: string, attrs: Attrs | null, content: readonly Node[]): Node {
    const type = nodes[name]
    if (!type) throw new Error(`the schema has no ${name}`)
    return type.create(attrs, content)
  }
  const { from } = editor.state.selection
  editor
    .chain()
    .insertContent(made('table', null, rows).toJSON())
    .command(({ tr }) => {
      const first = firstHeader(tr.doc, Math.max(0, from - 2))
      if (first !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(first + 1)))
      return true
    })
    .run()
}

function firstHeader(doc: Node, from: number): number | null {
  let first: number | null = null
  doc.nodesBetween(from, doc.content.size, (node, place) => {
    if (first === null && place >= from && node.type.name === 'tableHeader') first = place
    return first === null
  })
  return first
}
