/**
 * The updates of an open draft in the device's database, for as long as the page lives. The database may be closed under
 * an open page: signing out in another tab has the browser clear this site's storage. A database that the page opens after
 * that is not found by the next page (measured in Chromium 143), so the journal, which is found, stands in
 * for it: as soon as there is something unsaved, with the whole draft, until the server has everything.
 */
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { Journal, readJournals } from './journal.ts'

/** A device writes in milliseconds; below this the page would say something else with every letter. */
const slowDeviceMs = 1_000
/** Without a database, after so short a pause in typing it is noted. */
const noteAfterMs = 200

export interface KeptUpdatesOptions {
  readonly name: string
  readonly doc: Y.Doc
  /** Whether the draft holds what the server may lack. */
  readonly isUnsaved: () => boolean
  /** Whether the next page should find anything. */
  readonly isWanted: () => boolean
  /** Called when the device has not confirmed for a while what was written, and when it has. */
  readonly onWaiting: (isWaiting: boolean) => void
  /** Called when something was noted in place of the database, or could not be. */
  readonly onKept: (isKept: boolean) => void
}

/** Whether a change comes out of this device. */
export const isFromDevice = (origin: unknown): boolean => origin instanceof IndexeddbPersistence

export class KeptUpdates {
  readonly #options: KeptUpdatesOptions
  /** What the database has not confirmed is noted whenever the page may go away. */
  readonly #journal: Journal
  #database: Database | null
  #isStandingIn = false
  #isOver = false
  #replayed: (() => void)[] = []
  #slow: ReturnType<typeof setTimeout> | undefined
  #noting: ReturnType<typeof setTimeout> | undefined
  /** Resolves when all that the device had is in the document. */
  readonly loaded: Promise<void>

  constructor(options: KeptUpdatesOptions) {
    this.#options = options
    this.#journal = new Journal(options.name)
    // before the database's own listener, which may fail
    options.doc.on('update', this.#add)
    for (const event of leaving) window.addEventListener(event, this.#note)
    const database = this.#open()
    this.#database = database
    this.loaded = database.whenLoaded.then(() => this.#replay())
  }

  /** Nothing more is put into the database; resolves when it is closed. */
  close(): Promise<void> {
    this.#isOver = true
    clearTimeout(this.#slow)
    clearTimeout(this.#noting)
    this.#options.doc.off('update', this.#add)
    for (const event of leaving) window.removeEventListener(event, this.#note)
    this.#note()
    return this.#database?.close() ?? Promise.resolve()
  }

  #open(): Database {
    const { name, doc } = this.#options
    const database: Database = new Database(name, doc, {
      onLost: () => this.#lost(database),
      onConfirmed: (count) => this.#confirmed(count),
      waiting: () => this.#journal.count,
    })
    return database
  }

  #lost(database: Database): void {
    if (this.#database !== database) return
    this.#database = null
    clearTimeout(this.#slow)
    this.#slow = undefined
    this.#options.onWaiting(false)
    if (this.#options.isUnsaved()) this.#standIn()
  }

  /** The journal takes the place of the database. It begins with the whole draft, since what the database had confirmed is lost with it. */
  #standIn(): void {
    if (this.#isOver || !this.#options.isWanted()) return
    if (this.#isStandingIn) return
    this.#isStandingIn = true
    this.#journal.add(Y.encodeStateAsUpdate(this.#options.doc))
    this.#noteSoon()
  }

  /** The server has everything: what stood in for the database goes. */
  allSaved(): void {
    if (!this.#isStandingIn) return
    this.#isStandingIn = false
    clearTimeout(this.#noting)
    this.#journal.confirmed(this.#journal.count)
  }

  #noteSoon(): void {
    clearTimeout(this.#noting)
    this.#noting = setTimeout(() => {
      this.#journal.note()
      this.#options.onKept(this.#journal.isNoted)
    }, noteAfterMs)
  }

  readonly #add = (update: Uint8Array, origin: unknown): void => {
    if (isFromDevice(origin)) return
    if (!this.#database && !this.#isStandingIn) {
      this.#standIn()
      return
    }
    this.#journal.add(update)
    if (this.#database) {
      this.#waits()
      this.#database.ask()
    } else this.#noteSoon()
  }

  readonly #note = (): void => this.#journal.note()

  #waits(): void {
    this.#slow ??= setTimeout(() => this.#options.onWaiting(true), slowDeviceMs)
  }

  #confirmed(count: number): void {
    this.#journal.confirmed(count)
    for (const forgetEntry of this.#replayed.splice(0)) forgetEntry()
    if (this.#journal.count > 0) return
    clearTimeout(this.#slow)
    this.#slow = undefined
    this.#options.onWaiting(false)
  }

  /** Puts what pages before this one noted into the draft, and so into the database. */
  #replay(): void {
    const { name, doc } = this.#options
    const entries = readJournals(name)
    for (const { update } of entries) Y.applyUpdate(doc, update)
    this.#replayed = entries.map((entry) => entry.forget)
    // nothing new in them: nothing to wait for
    if (this.#journal.count === 0) for (const forgetEntry of this.#replayed.splice(0)) forgetEntry()
  }
}

interface DatabaseOptions {
  /** The browser closed it: for good. */
  readonly onLost: () => void
  /** It holds the first so many of what waits. */
  readonly onConfirmed: (count: number) => void
  /** How much waits to be confirmed. */
  readonly waiting: () => number
}

/** One life of the database, from its opening until somebody closes it. */
class Database {
  readonly #persistence: IndexeddbPersistence
  readonly #options: DatabaseOptions
  readonly whenLoaded: Promise<unknown>
  #isAsking = false
  #hasFailed = false
  #isLost = false

  constructor(name: string, doc: Y.Doc, options: DatabaseOptions) {
    this.#options = options
    const persistence = new IndexeddbPersistence(name, doc)
    this.#persistence = persistence
    this.whenLoaded = persistence.whenSynced
    // a database that is closing throws, in the middle of somebody's typing
    doc.off('update', persistence._storeUpdate)
    doc.on('update', this.#store)
    void persistence._db.then((database) => {
      // by the browser, and by another tab that erases the copy
      for (const event of ['close', 'versionchange']) database.addEventListener(event, this.#lose)
      // the disk is full, or the browser took the database away: what is written from now on is not in it
      database.addEventListener('abort', () => {
        this.#hasFailed = true
      })
    })
    void persistence.whenSynced.then(() => this.ask())
  }

  /** Asks it to confirm what waits. */
  ask(): void {
    const { db } = this.#persistence
    const asked = this.#options.waiting()
    if (this.#isAsking || this.#hasFailed || !db || !this.#persistence.synced || asked === 0) return
    this.#isAsking = true
    try {
      // begins when all that was to be written before is written
      const reading = db.transaction('updates', 'readonly')
      reading.objectStore('updates').count()
      reading.oncomplete = () => {
        this.#isAsking = false
        if (!this.#hasFailed && !this.#isLost) this.#options.onConfirmed(asked)
        this.ask()
      }
    } catch {
      this.#lose()
    }
  }

  async close(): Promise<void> {
    this.#isLost = true
    this.#persistence.doc.off('update', this.#store)
    await this.#persistence.destroy()
  }

  readonly #store = (update: Uint8Array, origin: unknown): void => {
    try {
      this.#persistence._storeUpdate(update, origin)
    } catch {
      this.#lose()
    }
  }

  readonly #lose = (): void => {
    if (this.#isLost) return
    void this.close()
    this.#persistence.db = null
    this.#options.onLost()
  }
}

/** The last moments in which a page is sure to do something. */
export const leaving = ['beforeunload', 'pagehide', 'visibilitychange'] as const
