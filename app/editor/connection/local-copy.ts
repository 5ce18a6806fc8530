/**
 * The draft on this device, in a database of its own per person and draft: what was written without a connection survives
 * a closed page. Erased when the person may no longer read the draft; signing out erases everything, because its answer
 * has the browser clear this site's storage.
 */
import { clearDocument } from 'y-indexeddb'
import type * as Y from 'yjs'
import { forgetJournals } from './journal.ts'
import { KeptUpdates, leaving } from './kept-updates.ts'
import { hasFlag, setFlag } from './storage-flags.ts'

const prefix = 'erfa:'
const nameOf = (personId: string, draftId: string) => `${prefix}${personId}:${draftId}`
/** A letter typed right after the last was saved need not be noted twice. */
const noteSavedAfterMs = 1_000

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
  /** Called when the browser took away what it kept: whether it keeps the draft again. */
  readonly onKept: (isKept: boolean) => void
}

/** Null where the browser keeps nothing. */
export async function openLocalCopy({
  personId,
  draftId,
  doc,
  onWaiting,
  onKept,
}: LocalCopyOptions): Promise<LocalCopy | null> {
  const name = nameOf(personId, draftId)
  if (!(await canStore(name))) return null
  if (hasFlag('stale', name)) await forget(name)
  const hadUnsaved = hasFlag('unsaved', name)
  let isUnsaved = false
  let isUnwanted = false
  let noting: ReturnType<typeof setTimeout> | undefined
  const updates = new KeptUpdates({
    name,
    doc,
    isUnsaved: () => isUnsaved,
    isWanted: () => !isUnwanted,
    onWaiting,
    onKept,
  })
  // another tab that signs out takes the mark away, while this page still has what it marks
  const mark = () => {
    if (isUnsaved) setFlag('unsaved', name, true)
  }
  for (const event of leaving) window.addEventListener(event, mark)
  const end = () => {
    clearTimeout(noting)
    for (const event of leaving) window.removeEventListener(event, mark)
    return updates.close()
  }
  return {
    loaded: updates.loaded,
    hadUnsaved,
    setUnsaved(is) {
      isUnsaved = is
      clearTimeout(noting)
      if (is) mark()
      else {
        updates.allSaved()
        noting = setTimeout(() => setFlag('unsaved', name, false), noteSavedAfterMs)
      }
    },
    async erase() {
      await end()
      await forget(name)
    },
    discard: () => {
      isUnwanted = true
      setFlag('stale', name, true)
    },
    close: () => void end(),
  }
}

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
