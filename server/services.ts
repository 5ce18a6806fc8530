/** What the running process hands to whatever needs it: nothing imports an instance. */
import type { Operator } from '#app/domain/people/operator.ts'
import type { CheckpointReason } from '#db/drafts/checkpoints.ts'
import type { AccountServices } from '#server/accounts/services.ts'
import type { DocumentWorkers } from '#server/collaboration/documents/document-workers.ts'
import type { WatchedTransport } from '#server/notifications/mail-watch.ts'
import type { Suggestions } from '#server/search/suggestions.ts'

/** Drafts as they are this moment, in the sync server's hands. */
export interface Drafts {
  /** Resolves when everything that anyone was shown is in the database. */
  flush: (draftId: string) => Promise<void>
  /** Restores the text of an earlier state by an edit of this person's, which reaches everyone. */
  restore: (draftId: string, personId: string, past: Uint8Array) => Promise<void>
  /** Leaves out of the database what was deleted from the draft, before somebody else may read it. */
  compact: (draftId: string) => Promise<void>
  /** Puts the draft as it stands on its timeline; returns the checkpoint's id. */
  checkpoint: (draftId: string, reason: CheckpointReason, personId: string) => Promise<string>
}

/** What lives as long as the process does. */
export interface Services extends AccountServices {
  drafts: Drafts
  /** Where whole documents are read and compared, on threads of their own. */
  documents: DocumentWorkers
  /** Where this installation is reached; the only source for links, never the Host header. */
  origin: string
  /** Null without a mail server, which only a program on one's own machine may be: the administrator reads the outbox. */
  mail: WatchedTransport | null
  operator: Operator
  /** Words that search fields offer. */
  suggestions: Suggestions
}
