/**
 * Boundaries where letters come and go at the same time. Of what two people put at one place at once, Yjs puts the higher
 * client id behind. Where one presses Enter at the caret of another, her next letters must stay with those before them,
 * however long either takes to arrive: so boundaries have ids above those of all letters, which are of 32 bits.
 */
import * as Y from 'yjs'
import type { Facts } from './facts.ts'

const boundaryClients = 2 ** 32

export function boundary(facts: Facts): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries(facts))
}

/** Begins a new block at this place. */
export function insertBoundary(text: Y.Text, at: number, facts: Facts): void {
  const { doc } = text
  if (!doc || doc.clientID >= boundaryClients) throw new Error('a boundary needs a document of its own')
  const own = doc.clientID
  doc.clientID = own + boundaryClients
  try {
    text.insertEmbed(at, boundary(facts))
  } finally {
    doc.clientID = own
  }
}

/** The formats of new letters. */
export interface NewFormats {
  readonly own: Record<string, unknown>
  /** What differs from the letter on the left, null what ends there; undefined where there is none. */
  readonly change: Readonly<Record<string, unknown>> | undefined
}

/**
 * Letters directly behind the one on their left, without formats in those that it has. Yjs would put them behind all that was deleted there:
 * a boundary among it that an undo brings back would part them from what their writer typed before.
 */
export function insertBehind(text: Y.Text, at: number, words: string, formats?: NewFormats): void {
  text.doc?.transact((transaction) => {
    const { item: id } = Y.createRelativePositionFromTypeIndex(text, at, -1)
    const left = id && Y.getItem(transaction.doc.store, id)
    const isLast = left instanceof Y.Item && left.lastId.clock === id?.clock
    if (!isLast || !left.right?.deleted) {
      text.insert(at, words, formats?.own)
      return
    }
    insertItem(transaction, text, left, left.right, transaction.doc.clientID, new Y.ContentString(words))
    // what it knew of places is no longer so
    if (text._searchMarker) text._searchMarker.length = 0
    if (formats?.change) text.format(at, words.length, formats.change)
  })
}

/** Undo and redo that bring boundaries back with ids like those that they were made with. */
export class BoundaryUndo extends Y.UndoManager {
  override undo() {
    return this.#pop('undoing', this.undoStack, () => super.undo())
  }

  override redo() {
    return this.#pop('redoing', this.redoStack, () => super.redo())
  }

  #pop(kind: 'undoing' | 'redoing', stack: readonly Step[], pop: () => Step | null): Step | null {
    try {
      return this.doc.transact((transaction) => {
        const step = stack.at(-1)
        // what is there again, Yjs leaves as it is
        if (step) for (const item of boundariesToBringBack(transaction, step)) bringBack(transaction, item)
        const popped = pop()
        // asked for again when this transaction ends, which is after `pop`
        this[kind] = true
        return popped
      }, this)
    } finally {
      this[kind] = false
    }
  }
}

type Step = Y.UndoManager['undoStack'][number]

function boundariesToBringBack(transaction: Y.Transaction, { insertions, deletions }: Step): Y.Item[] {
  const found: Y.Item[] = []
  Y.iterateDeletedStructs(transaction, deletions, (item) => {
    if (!(item instanceof Y.Item) || item.redone || Y.isDeleted(insertions, item.id)) return
    const { content, parent, parentSub } = item
    const isBoundary = content instanceof Y.ContentType && content.type instanceof Y.Map
    if (isBoundary && parent instanceof Y.Text && parentSub === null) found.push(item)
  })
  return found
}

function bringBack(transaction: Y.Transaction, item: Y.Item): void {
  const client = transaction.doc.clientID + boundaryClients
  const again = insertItem(transaction, item.parent as Y.Text, item.left, item, client, item.content.copy())
  // as Yjs marks what it brings back
  item.redone = again.id
  again.keep = true
}

function insertItem(
  transaction: Y.Transaction,
  text: Y.Text,
  left: Y.Item | null,
  right: Y.Item,
  client: number,
  content: Y.Item['content'],
): Y.Item {
  const id = Y.createID(client, Y.getState(transaction.doc.store, client))
  const item = new Y.Item(id, left, left?.lastId ?? null, right, right.id, text, null, content)
  item.integrate(transaction, 0)
  return item
}
