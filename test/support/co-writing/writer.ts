/** A person with a real editor on one rich text, without the page around it. */
import { Editor, type Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { RichBinding } from '#app/editor/rich/binding/binding.ts'
import { type BlockName, putBlock } from '#app/editor/rich/extensions/blocks.ts'
import { links } from '#app/editor/rich/extensions/links.ts'
import { notifying, type RichNotice } from '#app/editor/rich/extensions/notify.ts'
import { paste } from '#app/editor/rich/extensions/paste.ts'
import { sharedText } from '#app/editor/rich/extensions/shared-text.ts'
import { richSchema } from '#app/editor/rich/rich-schema.ts'

export const path = 'solution'

/** Ties an editor to a shared text; the bench compares ours with another. */
export type Bind = (doc: Y.Doc, path: string) => Extension

export class Writer {
  readonly name: string
  readonly doc: Y.Doc
  readonly editor: Editor
  /** What the editor said. */
  readonly told: RichNotice[] = []

  constructor(name: string, clientId: number, bind: Bind = sharedText, state?: Uint8Array) {
    this.name = name
    this.doc = new Y.Doc()
    if (state) Y.applyUpdate(this.doc, state)
    this.doc.clientID = clientId
    this.editor = new Editor({
      element: document.createElement('div'),
      injectCSS: false,
      enablePasteRules: false,
      extensions: [
        ...richSchema,
        links,
        paste,
        notifying((notice) => this.told.push(notice)),
        bind(this.doc, path),
      ],
    })
  }

  type(words: string): void {
    for (const letter of words) {
      const { view } = this.editor
      const { from, to } = view.state.selection
      const insert = () => view.state.tr.insertText(letter, from, to)
      const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert))
      if (!isHandled) view.dispatch(insert())
    }
  }

  press(key: string, modifiers: { ctrl?: boolean; shift?: boolean } = {}): void {
    const { view } = this.editor
    const event = new KeyboardEvent('keydown', {
      key,
      ctrlKey: modifiers.ctrl ?? false,
      shiftKey: modifiers.shift ?? false,
    })
    view.someProp('handleKeyDown', (handle) => handle(view, event))
  }

  /** What other programs put on the clipboard as HTML. */
  paste(html: string): void {
    this.editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent)
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
    const { state, view } = this.editor
    const at = (place: number) => state.doc.resolve(Math.min(Math.max(0, place), state.doc.content.size))
    view.dispatch(state.tr.setSelection(TextSelection.between(at(anchor), at(head))))
  }

  /** Behind these words, or in front of them. */
  selectAt(words: string, side: 'before' | 'behind' = 'behind'): void {
    const place = this.placeOf(words)
    if (place === null) throw new Error(`${this.name} does not see ${words}`)
    this.select(side === 'before' ? place : place + words.length)
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
    return new RichBinding(this.doc, path, this.editor.schema).read()
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
