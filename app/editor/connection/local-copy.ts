/**
 * The draft on this device, in a database of its own per person and draft: what was written without a connection survives
 * a closed page. Erased when the person may no longer read the draft; signing out erases everything, because its answer
 * has the browser clear this site's storage.
 */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { forgetJournals, Journal, readJournals } from './journal.ts'
import { hasFlag, setFlag } from './storage-flags.ts'

const prefix = 'erfa:'
const nameOf = (personId: string, draftId: string) => `${prefix}${personId}:${draftId}`
/** A letter typed right after the last was saved need not be noted twice. */
const noteSavedAfterMs = 1_000
/** A device writes in milliseconds; below this the page would say something else with every letter. */
const slowDeviceMs = 1_000

export interface LocalCopy {
  /** Resolves when all that the device had is in the document. */
  readonly loaded: Promise<void>
  /** A page before this one ended while something was unsaved. */
  readonly hadUnsaved: boolean
  /** Remembers, beyond this page, whether something waits to be saved. */
  setUnsaved(isUnsaved: boolean): void
  /** Forgets the draft on this device. */
  erase(): Promise<void>
  /** The server does not want what is in here: the next page starts without it. */
  discard(): void
  close(): void
}

interface LocalCopyOptions {
  readonly personId: string
  readonly draftId: string
  readonly doc: Y.Doc
  /** Called when the device has not confirmed for a while what was written, and when it has. */
  readonly onWaiting: (isWaiting: boolean) => void
}

/** Null where the browser keeps nothing. */
export async function openLocalCopy({
  personId,
  draftId,
  doc,
  onWaiting,
}: LocalCopyOptions): Promise<LocalCopy | null> {
  const name = nameOf(personId, draftId)
  if (!(await canStore(name))) return null
  if (hasFlag('stale', name)) await forget(name)
  const persistence = new IndexeddbPersistence(name, doc)
  const journal = keepJournal(name, persistence, onWaiting)
  let noting: ReturnType<typeof setTimeout> | undefined
  return {
    loaded: persistence.whenSynced.then(() => journal.replay()),
    hadUnsaved: hasFlag('unsaved', name),
    setUnsaved(isUnsaved) {
      clearTimeout(noting)
      if (isUnsaved) setFlag('unsaved', name, true)
      else noting = setTimeout(() => setFlag('unsaved', name, false), noteSavedAfterMs)
    },
    async erase() {
      clearTimeout(noting)
      journal.close()
      await persistence.destroy()
      await forget(name)
    },
    discard: () => setFlag('stale', name, true),
    close: () => {
      journal.close()
      void persistence.destroy()
    },
  }
}

/** Whether a change comes out of this device. */
export const isFromDevice = (origin: unknown): boolean => origin instanceof IndexeddbPersistence

/** Notes what the database has not confirmed whenever the page may go away. */
function keepJournal(name: string, persistence: IndexeddbPersistence, onWaiting: (is: boolean) => void) {
  const { doc } = persistence
  const journal = new Journal(name)
  let replayed: (() => void)[] = []
  let isAsking = false
  let hasFailed = false
  let slow: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    const { db } = persistence
    if (isAsking || hasFailed || !db || journal.count === 0) return
    isAsking = true
    const asked = journal.count
    // begins when all that was to be written before is written
    const reading = db.transaction('updates', 'readonly')
    reading.objectStore('updates').count()
    reading.oncomplete = () => {
      isAsking = false
      if (!hasFailed) confirm(asked)
      ask()
    }
  }
  const confirm = (count: number) => {
    journal.confirmed(count)
    for (const forgetEntry of replayed.splice(0)) forgetEntry()
    if (journal.count > 0) return
    clearTimeout(slow)
    slow = undefined
    onWaiting(false)
  }
  const add = (update: Uint8Array, origin: unknown) => {
    if (isFromDevice(origin)) return
    journal.add(update)
    slow ??= setTimeout(() => onWaiting(true), slowDeviceMs)
    ask()
  }
  const note = () => journal.note()
  doc.on('update', add)
  for (const event of leaving) window.addEventListener(event, note)
  void persistence.whenSynced.then(() => {
    // the disk is full, or the browser took the database away: what is written from now on is not in it
    persistence.db?.addEventListener('abort', () => {
      hasFailed = true
    })
    ask()
  })
  return {
    /** Puts what pages before this one noted into the draft, and so into the database. */
    replay() {
      const entries = readJournals(name)
      for (const { update } of entries) Y.applyUpdate(doc, update)
      replayed = entries.map((entry) => entry.forget)
      // nothing new in them: nothing to wait for
      if (journal.count === 0) for (const forgetEntry of replayed.splice(0)) forgetEntry()
    },
    close() {
      clearTimeout(slow)
      doc.off('update', add)
      for (const event of leaving) window.removeEventListener(event, note)
      note()
    },
  }
}

/** The last moments in which a page is sure to do something. */
const leaving = ['beforeunload', 'pagehide', 'visibilitychange'] as const

async function forget(name: string): Promise<void> {
  forgetJournals(name)
  await clearDocument(name)
  for (const mark of ['stale', 'unsaved'] as const) setFlag(mark, name, false)
}

/** Some browsers have no database in private windows, and say so only when asked for one. */
function canStore(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(false)
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open(`${name}:probe`)
      asked.onerror = () => resolve(false)
      asked.onsuccess = () => {
        asked.result.close()
        indexedDB.deleteDatabase(`${name}:probe`)
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}
