/** Drafts as rows, for tests of what happens to them afterwards: the sync server has tests of its own. */
import * as Y from 'yjs'
import { choicePath, valuesRoot } from '#app/domain/cases/document.ts'
import { restore } from '#app/domain/cases/restoration/restore.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { addCheckpoint } from '#db/drafts/checkpoints.ts'
import { packUpdates } from '#db/drafts/drafts.ts'
import { draftKind } from '#server/collaboration/readable-draft.ts'
import type { Drafts } from '#server/services.ts'
import { loadDocument, loadState } from './documents.ts'

export type Change = (doc: Y.Doc) => void

/** Stores what `change` does to the draft as an update of this person's. */
export async function write(db: Db, draftId: string, person: Person, change: Change): Promise<void> {
  const doc = await loadDocument(db, draftId)
  const before = Y.encodeStateVector(doc)
  change(doc)
  const update = Y.encodeStateAsUpdate(doc, before)
  await db
    .insertInto('draft_client')
    .values({ draft_id: draftId, client_id: doc.clientID, person_id: person.id })
    .execute()
  await db
    .insertInto('draft_update')
    .values({ draft_id: draftId, data: Buffer.from(packUpdates([update])) })
    .execute()
}

/** Drafts that nobody has open: what is written is in the database at once. */
export function closedDrafts(db: Db, people: readonly Person[] = []): Drafts {
  return {
    flush: async () => {},
    compact: async () => {},
    restore: async (draftId, personId, state) => {
      const person = people.find(({ id }) => id === personId)
      const kind = await draftKind(db, draftId)
      if (!person || !kind) throw new Error('a person or a draft that does not exist')
      const past = new Y.Doc()
      Y.applyUpdate(past, state)
      await write(db, draftId, person, (doc) => restore(doc, past, kind))
    },
    checkpoint: async (draftId, reason, personId) => {
      const state = await loadState(db, draftId)
      const id = await addCheckpoint(db, { draftId, state, title: '', reason, personIds: [personId] })
      return id ?? ''
    },
  }
}

/** Replaces the words at `path`. */
export function setText(path: string, words: string): Change {
  return (doc) => {
    const text = doc.getText(path)
    text.delete(0, text.length)
    text.insert(0, words)
  }
}

/** A lesson with everything that publishing asks for. */
export function wholeLesson(title = 'Börja med en enhet'): Change {
  return (doc) => {
    setText('title', title)(doc)
    setText('what_happened', 'Vi införde allt på en gång, och supporten räckte inte till.')(doc)
    setText('recommendation', 'Börja med en enhet och väx därifrån.')(doc)
    doc.getMap(valuesRoot).set('kind', 'would_do_differently')
    doc.getMap(valuesRoot).set('reuse_licence', 'cc_by_4')
    doc.getMap(valuesRoot).set(choicePath('area', 'support'), true)
  }
}
