/**
 * Binds an editor to a flat shared text. What this person does becomes the smallest edits of the text; what others do
 * becomes the smallest change of the editor. The editor's document is the only mirror: it always shows the shared text.
 */
import type { Node, Schema } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { pauseMs } from '#app/editor/session/undo-steps.ts'
import { buildNodes } from './build-nodes.ts'
import { fromShared, placesIn, type SharedField, toShared } from './caret.ts'
import { hasSameShape, linesOf } from './lines.ts'
import { readPendingSelection } from './pending-selection.ts'
import { applyBlocks, applyInline, type Delta, endOfChange, isInline } from './read-change.ts'
import { readBlocks } from './shared-blocks.ts'
import { type SharedType, TableBinding } from './table-binding.ts'
import { selectionAt, tidied } from './tidy.ts'
import { TypingSteps } from './typing-steps.ts'
import { type ChangedRange, writeStep } from './write-text.ts'

const bindingKey = new PluginKey<RichBinding>('rich-binding')

interface RemoteChange {
  readonly isUndo: boolean
}

interface Caret {
  readonly anchor: Y.RelativePosition
  readonly head: Y.RelativePosition
}

/** Eight bytes of chance: two people never make the same. */
const newId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 16)

export class RichBinding implements SharedField {
  readonly doc: Y.Doc
  readonly path: string
  readonly text: Y.Text
  readonly undoManager: Y.UndoManager
  readonly #schema: Schema
  readonly #typing: TypingSteps
  readonly #tables: TableBinding
  #view: EditorView | null = null
  #pending: Transaction[] = []
  #caret: Caret | null = null
  /** The shared text has changed, and the editor does not show it yet. */
  #isBehind = false

  constructor(doc: Y.Doc, path: string, schema: Schema) {
    this.doc = doc
    this.path = path
    this.text = doc.getText(path)
    this.#schema = schema
    // the origin tells what this editor wrote; a scope that lists each cell would be copied and searched for each cell
    this.undoManager = new Y.UndoManager(doc, {
      trackedOrigins: new Set([this]),
      captureTimeout: pauseMs,
    })
    this.#typing = new TypingSteps(this.undoManager)
    this.#tables = new TableBinding(this, schema)
  }

  /** The document as the shared text has it. */
  read(): Node {
    return this.#schema.topNodeType.create(null, buildNodes(this.#schema, this.#blocks()))
  }

  plugin(): Plugin<RichBinding> {
    return new Plugin<RichBinding>({
      key: bindingKey,
      state: {
        init: () => this,
        apply: (transaction) => {
          if (transaction.docChanged && !isRemote(transaction)) this.#pending.push(transaction)
          return this
        },
      },
      props: {
        handleDOMEvents: {
          // on a busy machine ProseMirror would put the old selection back before it has read where the click went,
          // and a key would act where the caret was
          focus: (view) => void setTimeout(() => readPendingSelection(view)),
          keydown: (view) => void readPendingSelection(view),
        },
      },
      appendTransaction: (transactions, before, state) =>
        transactions.some((one) => one.docChanged && !isRemote(one))
          ? tidied(before.doc, state, newId)
          : null,
      view: (view) => {
        this.#view = view
        this.#keepCaret(view.state)
        this.doc.on('afterTransaction', this.#read)
        return {
          update: (_, before) => {
            if (this.#pending.length > 0) this.#write()
            const isMoved = before.doc !== view.state.doc || !before.selection.eq(view.state.selection)
            if (isMoved && !this.#isBehind) this.#keepCaret(view.state)
            // a place in what the editor shows is none in the shared text yet: it goes along with the change
            else if (isMoved) this.#caret = null
          },
          destroy: () => {
            this.doc.off('afterTransaction', this.#read)
            this.undoManager.destroy()
            this.#view = null
          },
        }
      },
    })
  }

  /** The next change begins an undo step of its own. */
  beginStep(): void {
    this.undoManager.stopCapturing()
  }

  #blocks() {
    return readBlocks(this.#schema, this.text, (table) => this.#tables.read(table))
  }

  // ——— what this person did, to the shared text

  #write(): void {
    const transactions = this.#pending
    this.#pending = []
    this.#typing.before(transactions)
    this.doc.transact(() => {
      for (const transaction of transactions)
        for (const [index, step] of transaction.steps.entries()) {
          const before = transaction.docs[index]
          if (!before) continue
          const ranges: ChangedRange[] = []
          step.getMap().forEach((oldFrom, oldTo, newFrom, newTo) => {
            ranges.push({ oldFrom, oldTo, newFrom, newTo })
          })
          this.#writeStep(before, transaction.docs[index + 1] ?? transaction.doc, ranges)
        }
    }, this)
    this.#typing.after()
    if (transactions.some(changesShape)) this.#catchUp()
  }

  /** Facts that could not be seen may be seen in new surroundings. */
  #catchUp(): void {
    const view = this.#view
    if (!view) return
    this.#keepCaret(view.state)
    const { tr } = view.state
    applyBlocks(tr, this.#blocks())
    if (!tr.docChanged) return
    this.#placeCaret(tr, null)
    this.#show(tr, false)
  }

  #writeStep(before: Node, after: Node, ranges: readonly ChangedRange[]): void {
    writeStep(this.text, linesOf(before), linesOf(after), ranges)
    this.#tables.write(before, after, ranges)
  }

  // ——— what others did, and what was undone, to the editor

  readonly #read = (change: Y.Transaction): void => {
    const view = this.#view
    if (!view || change.origin === this) return
    const events = change.changedParentTypes.get(this.text as SharedType) ?? []
    const tables = this.#tables.changedIn(change)
    if (events.length === 0 && tables.size === 0) return
    const isUndo = change.origin === this.undoManager
    this.#isBehind = true
    readPendingSelection(view)
    this.#isBehind = false
    const { tr } = view.state
    this.#readChange(tr, events, tables)
    this.#placeCaret(tr, isUndo ? this.#changedPlace(tr.doc, change) : null)
    if (!tr.docChanged && !tr.selectionSet) return
    this.#show(tr, isUndo)
  }

  #show(tr: Transaction, isUndo: boolean): void {
    const meta: RemoteChange = { isUndo }
    this.#view?.dispatch(tr.setMeta(bindingKey, meta).setMeta('addToHistory', false))
  }

  #readChange(tr: Transaction, events: readonly unknown[], tables: ReadonlySet<string>): void {
    const own = events.find((event) => event instanceof Y.YTextEvent && event.target === this.text)
    const isOnlyWords =
      tables.size === 0 &&
      events.every((event) => event === own && own instanceof Y.YTextEvent && own.keysChanged.size === 0)
    const delta: Delta = isOnlyWords && own instanceof Y.YTextEvent ? own.delta : []
    if (isOnlyWords && isInline(delta, linesOf(tr.doc))) applyInline(tr, delta)
    else applyBlocks(tr, this.#blocks())
    this.#tables.shown(tr.doc)
  }

  #changedPlace(doc: Node, change: Y.Transaction): number | null {
    const placeOf = placesIn(this, doc)
    for (const event of [...change.changedParentTypes.values()].flat().reverse()) {
      // to ask for a delta is a transaction of its own, and Yjs ends each inside the one before: thousands are too many
      if (!(event instanceof Y.YTextEvent) || placeOf(event.target, 0) === null) continue
      const end = endOfChange(event.delta)
      if (end !== null) return placeOf(event.target, end)
    }
    return null
  }

  #keepCaret({ doc, selection }: EditorState): void {
    if (!(selection instanceof TextSelection)) {
      this.#caret = null
      return
    }
    const [anchor, head] = [toShared(this, doc, selection.anchor), toShared(this, doc, selection.head)]
    this.#caret = anchor && head ? { anchor, head } : null
  }

  #placeCaret(tr: Transaction, changed: number | null): void {
    if (changed !== null) {
      tr.setSelection(selectionAt(tr.doc, changed, changed))
      return
    }
    if (!this.#caret || !tr.docChanged) return
    const [anchor, head] = [
      fromShared(this, tr.doc, this.#caret.anchor),
      fromShared(this, tr.doc, this.#caret.head),
    ]
    if (anchor !== null && head !== null) tr.setSelection(selectionAt(tr.doc, anchor, head))
  }
}

function changesShape({ docs, doc }: Transaction): boolean {
  return docs.some((before, index) => !hasSameShape(before, docs[index + 1] ?? doc))
}

export function bindingOf(state: EditorState): RichBinding | null {
  return bindingKey.getState(state) ?? null
}

/** Whether the change came out of the shared text (a colleague's, or our own undo), not from this editor's keyboard. */
export function isRemote(transaction: Transaction): boolean {
  return transaction.getMeta(bindingKey) !== undefined
}

/** Undoing comes out of the shared text too, but this person asked for it. */
export function isUndo(transaction: Transaction): boolean {
  const change: unknown = transaction.getMeta(bindingKey)
  return typeof change === 'object' && change !== null && 'isUndo' in change && change.isUndo === true
}
