/** A person with a real editor on one rich text, without the page around it. */
import { Editor, type Extension } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { RichBinding } from '#app/editor/rich/binding/binding.ts'
import { type BlockName, putBlock } from '#app/editor/rich/extensions/blocks.ts'
import { links } from '#app/editor/rich/extensions/links.ts'
import { notifying, type RichNotice } from '#app/editor/rich/extensions/notify.ts'
import { paste } from '#app/editor/rich/extensions/paste.ts'
import { sharedText } from '#app/editor/rich/extensions/shared-text.ts'
import { richSchema } from '#app/editor/rich/rich-schema.ts'
import { Random } from '#test/collaboration/support/random.ts'

export const path = 'solution'

/** Ties an editor to a shared text; the bench compares ours with another. */
export type Bind = (doc: Y.Doc, path: string) => Extension

interface Modifiers {
  readonly ctrl?: boolean
  readonly shift?: boolean
}

export function typeIn({ view }: Editor, words: string): void {
  for (const letter of words) {
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(letter, from, to)
    const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert))
    if (!isHandled) view.dispatch(insert())
  }
}

export function pressIn(
  { view }: Editor,
  key: string,
  { ctrl = false, shift = false }: Modifiers = {},
): void {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: ctrl, shiftKey: shift })
  view.someProp('handleKeyDown', (handle) => handle(view, event))
}

export function selectIn({ state, view }: Editor, anchor: number, head = anchor): void {
  const at = (place: number) => state.doc.resolve(Math.min(Math.max(0, place), state.doc.content.size))
  view.dispatch(state.tr.setSelection(TextSelection.between(at(anchor), at(head))))
}

/** An editor without the page around it. */
export function openEditor(
  doc: Y.Doc,
  path: string,
  bind: Bind = sharedText,
  onNotice: (notice: RichNotice) => void = () => {},
): Editor {
  return new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    enablePasteRules: false,
    extensions: [...richSchema, links, paste, notifying(onNotice), bind(doc, path)],
  })
}

/** What an editor that is opened now would show. */
function readAnew(doc: Y.Doc, path: string, schema: Schema): Node {
  const binding = new RichBinding(doc, path, schema)
  const shown = binding.read()
  // or it would listen to each further change
  binding.undoManager.destroy()
  return shown
}

/** How often a document has changed. */
const changes = new WeakMap<Y.Doc, { count: number }>()

function changesOf(doc: Y.Doc): { readonly count: number } {
  const known = changes.get(doc)
  if (known) return known
  const found = { count: 0 }
  changes.set(doc, found)
  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    if (changed.size > 0) found.count++
  })
  return found
}

/** What was right, and stays so until the editor or the document changes. */
const right = new WeakMap<Editor, { readonly shown: Node; readonly count: number }>()

/** What is wrong with what an editor shows; none when it is valid and what one that is opened now would show. */
export function mirrorFaults(name: string, editor: Editor, doc: Y.Doc, path: string): string[] {
  const { state, schema } = editor
  const { count } = changesOf(doc)
  const known = right.get(editor)
  if (known?.shown === state.doc && known.count === count) return []
  const fresh = readAnew(doc, path, schema)
  if (!state.doc.eq(fresh)) return [`${name}'s editor shows\n${state.doc}\nand its text is\n${fresh}`]
  try {
    state.doc.check()
    right.set(editor, { shown: state.doc, count })
    return []
  } catch (problem) {
    return [`${name}'s document is not valid: ${String(problem)}`]
  }
}

export class Writer {
  readonly name: string
  readonly doc: Y.Doc
  readonly editor: Editor
  /** What the editor said. */
  readonly notices: RichNotice[] = []

  constructor(name: string, clientId: number, bind?: Bind, state?: Uint8Array) {
    this.name = name
    this.doc = new Y.Doc()
    if (state) Y.applyUpdate(this.doc, state)
    this.doc.clientID = clientId
    // tables get the same ids whenever a seed is played
    const ids = new Random(clientId)
    const ours: Bind = (doc, path) =>
      sharedText(doc, path, () =>
        [...ids.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      )
    this.editor = openEditor(this.doc, path, bind ?? ours, (notice) => this.notices.push(notice))
  }

  type(words: string): void {
    typeIn(this.editor, words)
  }

  /** Opens a composition, as an input method does. */
  beginComposition(): void {
    this.#tellOf('compositionstart')
  }

  get isComposing(): boolean {
    return this.editor.view.composing
  }

  compose(words: string): void {
    const { state, dispatch } = this.editor.view
    dispatch.call(this.editor.view, state.tr.insertText(words).setMeta('composition', 1))
  }

  endComposition(): void {
    this.#tellOf('compositionend')
    // the editor catches up in a moment, and at once when a key follows
    this.editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))
  }

  #tellOf(event: 'compositionstart' | 'compositionend'): void {
    this.editor.view.dom.dispatchEvent(new CompositionEvent(event, { bubbles: true }))
  }

  press(key: string, modifiers: Modifiers = {}): void {
    pressIn(this.editor, key, modifiers)
  }

  /** What other programs put on the clipboard as HTML. */
  paste(html: string): void {
    this.pasteData({ 'text/html': html })
  }

  /** What a clipboard holds, by its types; `files` as the names of types. */
  pasteData(data: Readonly<Record<string, string>>, files: readonly string[] = []): void {
    const clipboardData = {
      getData: (type: string) => data[type] ?? '',
      files: files.map((type) => ({ type })),
    }
    const event = new Event('paste', { bubbles: true, cancelable: true })
    this.editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData }))
  }

  put(block: BlockName): void {
    putBlock(this.editor, block)
  }

  /** The caret to a place; the nearest one where there is none. */
  select(anchor: number, head = anchor): void {
    selectIn(this.editor, anchor, head)
  }

  /** Behind these words, or in front of them. */
  selectAt(words: string, side: 'before' | 'behind' = 'behind'): void {
    const place = this.placeOf(words)
    if (place === null) throw new Error(`${this.name} does not see ${words}`)
    this.select(side === 'before' ? place : place + words.length)
  }

  /** As many letters as these in front of the caret. */
  before(words: string): string {
    const { doc, selection } = this.editor.state
    return selection.empty ? doc.textBetween(Math.max(0, selection.from - words.length), selection.from) : ''
  }

  placeOf(words: string): number | null {
    let found: number | null = null
    this.editor.state.doc.descendants((node, pos) => {
      if (!node.isTextblock || found !== null) return found === null
      const at = node.textBetween(0, node.content.size, undefined, '\n').indexOf(words)
      if (at >= 0) found = pos + 1 + at
      return false
    })
    return found
  }

  /** What an editor that is opened now would show. */
  fresh(): Node {
    return readAnew(this.doc, path, this.editor.schema)
  }

  get html(): string {
    return this.editor.getHTML()
  }

  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  /** The words of each block. */
  get blocks(): string[] {
    const blocks: string[] = []
    this.editor.state.doc.descendants((node) => {
      if (node.isTextblock) blocks.push(node.textBetween(0, node.content.size, undefined, '\n'))
      return !node.isTextblock
    })
    return blocks
  }

  close(): void {
    this.editor.destroy()
    this.doc.destroy()
  }
}
