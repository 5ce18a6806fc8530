/** The connection to the sync server as the editor sees it; provider.ts implements it. */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CaseStatus } from '#app/yjs/protocol.ts'

export type CloseReason =
  | 'signedOut'
  | 'denied'
  | 'gone'
  | 'deleted'
  | 'tooOld'
  | 'diverged'
  | 'tooLarge'
  | 'invalid'
  | 'tooFast'

export interface ConnectionState {
  readonly status: 'connecting' | 'open' | 'offline' | 'blocked' | 'closed'
  /** Why the connection was closed for good. */
  readonly closeReason: CloseReason | null
  /** The text is here: from the server, or from this device. */
  readonly isLoaded: boolean
  readonly mayWrite: boolean
  /** The newest that is known; null until the server has said it. */
  readonly caseStatus: CaseStatus | null
  /** Since when something waits to be saved, ms; null when everything is. */
  readonly unsavedSince: number | null
  /** When something was saved last, ms. */
  readonly savedAt: number | null
  /** False where the browser keeps nothing. */
  readonly keepsOnDevice: boolean
  /** The device has not confirmed for a while what was written. */
  readonly waitsForDevice: boolean
}

export interface DraftConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly state: ConnectionState
  readonly subscribe: (listener: () => void) => () => void
  /** Tries again after the person did something about it. */
  readonly reconnect: () => void
  readonly destroy: () => void
}
