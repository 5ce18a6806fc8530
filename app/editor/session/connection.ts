/** What the editor needs of the line to the server; provider.ts is the real one. */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

export type Trouble =
  | 'signedOut'
  | 'denied'
  | 'gone'
  | 'tooOld'
  | 'diverged'
  | 'tooLarge'
  | 'invalid'
  | 'tooFast'

export interface ConnectionState {
  readonly link: 'connecting' | 'open' | 'offline' | 'blocked' | 'closed'
  readonly trouble: Trouble | null
}

export interface DraftConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly state: ConnectionState
  subscribe(listener: () => void): () => void
  destroy(): void
}
