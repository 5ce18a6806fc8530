/** Choices, numbers, dates and ticks: one shared map, listened to key by key, so that a tick redraws one box. */
import type * as Y from 'yjs'
import { valuesRoot } from '#app/domain/cases/document.ts'
import { LocalEdit } from './local-edit.ts'
import { Store } from './store.ts'

export type Value = string | number | boolean

export class Values extends Store {
  readonly #doc: Y.Doc
  readonly #map: Y.Map<unknown>
  /** A number is typed digit by digit; each choice is a step of its own. */
  #last: { key: string; edit: LocalEdit } | null = null

  constructor(doc: Y.Doc) {
    super()
    this.#doc = doc
    this.#map = doc.getMap<unknown>(valuesRoot)
    this.#map.observe((event) => {
      for (const key of event.keysChanged) this.notify(key)
    })
  }

  get(key: string): Value | null {
    const value = this.#map.get(key)
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  }

  set(key: string, value: Value | null): void {
    if (value === this.get(key)) return
    if (this.#last?.key !== key) this.#last = { key, edit: new LocalEdit() }
    this.#doc.transact(() => {
      if (value === null) this.#map.delete(key)
      else this.#map.set(key, value)
    }, this.#last.edit)
  }
}
