/**
 * Binds an editor to a flat shared text. What this person does becomes the smallest edits of the text; what others do
 * becomes the smallest change of the editor. The editor's document is the only mirror: it always shows the shared text.
 */
import type { Node, Schema } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { BoundaryUndo } from '#app/domain/text/flat/boundaries.ts'
import { pauseMs } from '#app/editor/session/undo-steps.ts'
import { buildNodes } from './build-nodes.ts'
import type { SharedField } from './caret.ts'
import { Composition, endComposition } from './composition.ts'
import { KeptCaret } from './kept-caret.ts'
import { hasSameShape, linesOf } from './lines.ts'
import { readPending, readPendingSelection } from './pending-selection.ts'
import { applyBlocks, applyInline, type Delta, isInline, placeOfChange } from './read-change.ts'
import { readBlocks } from './shared-blocks.ts'
import type { ShownText } from './shown-text.ts'
import { TableBinding } from './table-binding.ts'
import type { SharedType } from './table-nodes.ts'
import { selectionAt, tidied } from './tidy.ts'
import { TypingSteps } from './typing-steps.ts'
import { type ChangedRange, writeStep } from './write-text.ts'

const bindingKey = new PluginKey<RichBinding>('rich-binding')

interface RemoteChange {
  readonly isUndo: boolean
}

/** Eight bytes of chance: two people never make the same. */
const randomId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 16)

export class RichBinding implements SharedField {
  readonly doc: Y.Doc
  readonly path: string
  readonly text: Y.Text
  readonly undoManager: Y.UndoManager
  readonly #schema: Schema
  /** For tables, their rows and columns. */
  readonly #newId: () => string
  readonly #typing: TypingSteps
  readonly #tables: TableBinding
  #view: EditorView | null = null
  #pending: Transaction[] = []
  readonly #caret = new KeptCaret(this)
  readonly #composition = new Composition(this, () => this.#resume())

  constructor(doc: Y.Doc, path: string, schema: Schema, newId = randomId) {
    this.doc = doc
    this.path = path
    this.text = doc.getText(path)
    this.#schema = schema
    this.#newId = newId
    // the origin tells what this editor wrote; a scope that lists each cell would be copied and searched for each cell
    this.undoManager = new BoundaryUndo(doc, {
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
          keydown: (view) => {
            if (view.composing) return
            readPendingSelection(view)
            this.#composition.resume(view)
          },
          compositionstart: (view) => this.#composition.begins(view),
          compositionend: (view) => void setTimeout(() => this.#composition.resume(view)),
          // not every browser ends a composition that loses the focus
          blur: endComposition,
        },
      },
      appendTransaction: (transactions, before, state) =>
        transactions.some((one) => one.docChanged && !isRemote(one))
          ? tidied(before.doc, state, this.#newId)
          : null,
      view: (view) => {
        this.#view = view
        this.#caret.keep(view.state)
        this.#tables.listen()
        this.doc.on('beforeTransaction', this.#prepare)
        this.doc.on('afterTransaction', this.#read)
        return {
          update: (_, before) => {
            if (this.#pending.length > 0) this.#write()
            const isMoved = before.doc !== view.state.doc || !before.selection.eq(view.state.selection)
            if (isMoved) this.#caret.keep(view.state)
            this.#composition.resumeSoon(view)
          },
          destroy: () => {
            this.#composition.done()
            this.doc.off('beforeTransaction', this.#prepare)
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

  /** The text as the editor shows it. */
  shown(text: Y.Text): ShownText {
    return this.#composition.shown(text)
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
    if (!this.#composition.isWaiting && transactions.some(changesShape)) this.#catchUp()
  }

  /** Facts that could not be seen may be seen in new surroundings. */
  #catchUp(): void {
    const view = this.#view
    if (!view) return
    this.#caret.keep(view.state)
    this.#composition.done()
    const { tr } = view.state
    applyBlocks(tr, this.#blocks())
    this.#tables.shown(tr.doc)
    if (!tr.docChanged) return
    this.#caret.place(tr)
    this.#show(tr, false)
  }

  #writeStep(before: Node, after: Node, ranges: readonly ChangedRange[]): void {
    writeStep(this.shown(this.text), linesOf(before), linesOf(after), ranges)
    this.#tables.write(before, after, ranges)
  }

  // ——— what others did, and what was undone, to the editor

  /** What the browser knows of the caret belongs to the text as it is still shown. */
  readonly #prepare = (change: Y.Transaction): void => {
    if (!this.#view || change.origin === this) return
    if (!this.#view.composing) readPendingSelection(this.#view)
    this.#composition.before(this.#view)
  }

  readonly #read = (change: Y.Transaction): void => {
    this.#tables.forgetChanged(change)
    const view = this.#view
    if (!view || change.origin === this) return
    const events = change.changedParentTypes.get(this.text as SharedType) ?? []
    const tables = this.#tables.changedIn(change)
    const isOurs = events.length > 0 || tables.size > 0
    if (this.#composition.holds(view, isOurs) || !isOurs) return
    const isUndo = change.origin === this.undoManager
    const { tr } = view.state
    this.#readChange(tr, events, tables)
    const changed = isUndo ? placeOfChange(this, tr.doc, change) : null
    if (changed === null) this.#caret.place(tr)
    else tr.setSelection(selectionAt(tr.doc, changed, changed))
    if (tr.docChanged || tr.selectionSet) this.#show(tr, isUndo)
  }

  /** What waited for the end of a composition. */
  #resume(): void {
    const view = this.#view
    if (!view) return
    readPending(view)
    this.#typing.extend()
    this.doc.transact(() => this.#composition.keepWhole(view), this)
    this.#catchUp()
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
