/** The session of a page that is only drawn: the server has the content, and no draft in which anything changes. */
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Content } from '#app/domain/cases/content.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'
import type { ConnectionState, DraftConnection } from '#app/editor/connection/connection-state.ts'
import type { Draft } from '../draft.ts'
import { type EditorSession, startSession } from './session.ts'

const notOpened: Omit<ConnectionState, 'mayWrite'> = {
  status: 'connecting',
  closeReason: null,
  isLoaded: false,
  caseStatus: null,
  unsavedSince: null,
  savedAt: null,
  keepsOnDevice: false,
  waitsForDevice: false,
}

interface Drawn {
  readonly content: Content
  /** What of it stands in fields. */
  readonly inFields: Content
}

/** Lets go of nothing, because it holds nothing. */
export function staticSession(
  { kind, language, person, readOnly }: Draft,
  { content, inFields }: Drawn,
): EditorSession {
  const doc = new Y.Doc()
  writeContent(doc, kind, inFields)
  const awareness = new Awareness(doc)
  // ends its timer
  awareness.destroy()
  const connection: DraftConnection = {
    doc,
    awareness,
    state: { ...notOpened, mayWrite: readOnly === null },
    subscribe: () => () => {},
    reconnect: () => {},
    destroy: () => {},
  }
  return startSession({ kind, language, myId: person.id, readContent: () => content }, connection)
}
