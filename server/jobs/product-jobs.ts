/** The handler of each queue, and the recurring jobs. */
import type { Db } from '#db/connect.ts'
import { cleanUp } from '#server/accounts/cleanup.ts'
import { createPasswordResetHandler } from '#server/accounts/password-reset.ts'
import { compactDraft, compactIdleDrafts } from '#server/collaboration/documents/compaction.ts'
import type { DocumentWorkers } from '#server/collaboration/documents/document-workers.ts'
import { purgeDeletedDrafts } from '#server/drafts/deletion.ts'
import type { MailTransport } from '#server/notifications/mail-transport.ts'
import { createMailHandler } from '#server/notifications/send-mail.ts'
import { voidStaleApprovals } from '#server/reviews/stale-approvals.ts'
import { analysisVersion } from '#server/search/analysis-version.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import type { Recurring } from './jobs.ts'
import { maintainQueue } from './maintenance.ts'
import type { Handlers } from './worker.ts'

export interface ProductServices {
  db: Db
  documents: DocumentWorkers
  origin: string
  /** Null without a mail server: mails stay in the outbox. */
  transport: MailTransport | null
}

export function createProductHandlers({ db, documents, origin, transport }: ProductServices): Handlers {
  return {
    ...(transport && { mail: createMailHandler(db, transport) }),
    'password-reset': createPasswordResetHandler(db, origin),
    'stale-approvals': async () => void (await voidStaleApprovals({ db, documents, origin })),
    compaction: ({ data }) => compactDraft({ db, documents }, data.draftId),
    'idle-drafts': () => compactIdleDrafts(db),
    async 'search-index'() {
      while (await catchUpSearch(db)) {
        // until nothing is left
      }
    },
    async cleanup() {
      await cleanUp(db)
      await purgeDeletedDrafts(db)
    },
    async 'queue-maintenance'() {
      await maintainQueue(db)
    },
  }
}

export const recurringJobs: readonly Recurring[] = [
  // the approver hears of it soon, but not before the author has finished a sentence
  { queue: 'stale-approvals', everySeconds: 60 },
  { queue: 'idle-drafts', everySeconds: 60 },
  // at once after an update that changes the analysis of texts; after that it only repairs what failed
  { queue: 'search-index', everySeconds: 60 * 60, key: `analysis ${analysisVersion}` },
  { queue: 'cleanup', everySeconds: 60 * 60 },
  // an expired job of a process that ended is retried after this at the latest
  { queue: 'queue-maintenance', everySeconds: 30 },
]
