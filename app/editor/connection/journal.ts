/**
 * The last edits before a page goes away. The device's database answers later than a page may live, so what it has not
 * confirmed yet is noted in localStorage, which writes at once, and put into the database by the next page.
 */
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'

const prefix = 'erfa:journal:'
/** Of some five million letters that a site may keep there. What is pasted at once and is longer waits for the database. */
const longestEntry = 1_000_000

/** Edits that the database has not confirmed, of one open page. */
export class Journal {
  /** Two tabs with one draft note what each of them did. */
  readonly #key: string
  #unconfirmed: Uint8Array[] = []
  #isNoted = false

  constructor(name: string) {
    this.#key = `${prefix}${name}:${crypto.randomUUID()}`
  }

  add(update: Uint8Array): void {
    this.#unconfirmed.push(update)
  }

  /** Whether all of it was written where the next page finds it. */
  get isNoted(): boolean {
    return this.#isNoted
  }

  /** How many edits there are; the database is then asked to confirm them. */
  get count(): number {
    return this.#unconfirmed.length
  }

  /** The database has the first so many. */
  confirmed(count: number): void {
    this.#unconfirmed.splice(0, count)
    // a page that was hidden and is shown again goes on
    if (this.#isNoted) this.note()
  }

  /** Writes what is not confirmed, because the page may go away. */
  note(): void {
    this.#isNoted = false
    try {
      const text = this.#unconfirmed.length > 0 ? toBase64(Y.mergeUpdates(this.#unconfirmed)) : ''
      if (text !== '' && text.length <= longestEntry) {
        localStorage.setItem(this.#key, text)
        this.#isNoted = true
      } else localStorage.removeItem(this.#key)
    } catch {
      // no room: the database is written all the same
    }
  }
}

/** What pages before this one noted about the draft, each with how to forget it. */
export function readJournals(name: string): { update: Uint8Array; forget: () => void }[] {
  return keysOf(name).flatMap((key) => {
    const forget = () => localStorage.removeItem(key)
    try {
      const update = fromBase64(localStorage.getItem(key) ?? '')
      // half an entry is none
      Y.parseUpdateMeta(update)
      return [{ update, forget }]
    } catch {
      forget()
      return []
    }
  })
}

export function forgetJournals(name: string): void {
  for (const key of keysOf(name)) localStorage.removeItem(key)
}

function keysOf(name: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${name}:`))
  } catch {
    return []
  }
}
