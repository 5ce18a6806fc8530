/** The rows of one group: their order, and what can be done to them. Each act changes as little as possible. */
import type * as Y from 'yjs'
import { rowsRoot } from '#app/domain/cases/document.ts'
import { freshKeys, hasRoom, keyBetween } from '#app/domain/cases/order-keys.ts'
import { rowIds } from '#app/domain/cases/read-content.ts'
import { LocalEdit } from '#app/editor/session/local-edit.ts'
import { Store } from '#app/editor/session/store.ts'

export class Rows extends Store {
  readonly #doc: Y.Doc
  readonly #map: Y.Map<unknown>
  readonly #removedByOthers = new Set<string>()
  #ids: readonly string[]

  constructor(doc: Y.Doc, group: string) {
    super()
    this.#doc = doc
    this.#map = doc.getMap<unknown>(rowsRoot(group))
    this.#ids = rowIds(doc, group)
    this.#map.observe((event, { local }) => {
      for (const id of event.keysChanged) {
        if (this.#map.has(id) || local) this.#removedByOthers.delete(id)
        else this.#removedByOthers.add(id)
      }
      this.#ids = rowIds(doc, group)
      this.notify()
    })
  }

  get ids(): readonly string[] {
    return this.#ids
  }

  /** Whether a colleague removed the row while this page was open, and nobody brought it back. */
  wasRemovedByOther(id: string): boolean {
    return this.#removedByOthers.has(id)
  }

  /** Adds a row, last unless it says where, and returns its id. */
  add(index = this.#ids.length): string {
    const id = newRowId()
    this.#doc.transact(() => this.#place(id, index), new LocalEdit())
    return id
  }

  /** Adds rows last, in one step, and returns their ids in order. They are among `ids` after the transaction. */
  addMany(count: number): string[] {
    const added = Array.from({ length: count }, newRowId)
    this.#doc.transact(() => {
      let before = this.#keyOf(this.#ids.at(-1))
      for (const id of added) {
        if (!hasRoom(before, null)) {
          this.#renumber([...this.#ids, ...added])
          return
        }
        before = keyBetween(before, null)
        this.#map.set(id, before)
      }
    }, new LocalEdit())
    return added
  }

  /** Its texts stay in the document, out of sight, so that `restore` brings everything back. */
  remove(id: string): void {
    this.#doc.transact(() => this.#map.delete(id), new LocalEdit())
  }

  /** Puts a removed row back where it was, or as near as can be. */
  restore(id: string, index: number): void {
    if (this.#map.has(id)) return
    this.#doc.transact(() => this.#place(id, Math.min(index, this.#ids.length)), new LocalEdit())
  }

  /** Removes a row without words. A colleague's, on their way while it went, bring it back. */
  removeEmpty(id: string, text: Y.Text): void {
    const index = this.#ids.indexOf(id)
    this.remove(id)
    const look = (_event: unknown, { local }: Y.Transaction) => {
      if (local) return
      text.unobserve(look)
      // no step of this person's: undo leaves it
      if (!this.#map.has(id)) this.#doc.transact(() => this.#place(id, Math.min(index, this.#ids.length)))
    }
    text.observe(look)
  }

  move(id: string, by: -1 | 1): void {
    const from = this.#ids.indexOf(id)
    const to = from + by
    if (from < 0 || to < 0 || to >= this.#ids.length) return
    this.#doc.transact(() => this.#place(id, to), new LocalEdit())
  }

  #place(id: string, index: number): void {
    const others = this.#ids.filter((other) => other !== id)
    const [before, after] = [this.#keyOf(others[index - 1]), this.#keyOf(others[index])]
    if (hasRoom(before, after)) {
      this.#map.set(id, keyBetween(before, after))
      return
    }
    // equal keys, or keys written by something else: the whole group gets new ones
    this.#renumber([...others.slice(0, index), id, ...others.slice(index)])
  }

  #renumber(order: readonly string[]): void {
    const keys = freshKeys(order.length)
    for (const [place, row] of order.entries()) this.#map.set(row, keys[place] ?? '')
  }

  #keyOf(id: string | undefined): string | null {
    return id === undefined ? null : String(this.#map.get(id))
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 72 bits: never the same twice. */
function newRowId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters.charAt(byte & 63)).join('')
}
