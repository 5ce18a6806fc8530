/** Who does which job, and what comes again by itself. */
import type { Db } from '#db/connect.ts'
import { cleanUp } from '#server/accounts/cleanup.ts'
import { resetRequestHandler } from '#server/accounts/password-reset.ts'
import type { DocumentWorkers } from '#server/collaboration/documents/document-workers.ts'
import type { MailTransport } from '#server/notifications/mail-transport.ts'
import { mailSender } from '#server/notifications/send-mail.ts'
import { voidStaleApprovals } from '#server/reviews/stale-approvals.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import { analysisVersion } from '#server/search/entry.ts'
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

export function productHandlers({ db, documents, origin, transport }: ProductServices): Handlers {
  return {
    ...(transport && { mail: mailSender(db, transport) }),
    'password-reset': resetRequestHandler(db, origin),
    'stale-approvals': async () => void (await voidStaleApprovals({ db, documents, origin })),
    async 'search-index'() {
      while (await catchUpSearch(db)) {
        // until nothing is left
      }
    },
    async cleanup() {
      await cleanUp(db)
    },
    async 'queue-maintenance'() {
      await maintainQueue(db)
    },
  }
}

export const recurringJobs: readonly Recurring[] = [
  // soon enough to reach an approver who still thinks of the text, late enough for the author to finish the sentence
  { queue: 'stale-approvals', everySeconds: 60 },
  // at once after an update that takes texts apart by other rules; later only what a stumbling process left is found
  { queue: 'search-index', everySeconds: 60 * 60, key: `analysis ${analysisVersion}` },
  { queue: 'cleanup', everySeconds: 60 * 60 },
  // what a dead process had is given to another one this much after its time is over
  { queue: 'queue-maintenance', everySeconds: 30 },
]
