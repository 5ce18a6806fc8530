import { QuotedNote } from '#app/components/reviews/history.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { DraftStatus } from '#app/domain/reviews/draft-pages.ts'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { findLastMove } from './status.ts'

/** What its authors have to know about a text before anything else. */
export function StatusNotices({ status }: { status: DraftStatus }) {
  const { t, lang } = useText()
  const words = t.review.status
  const { state, publicationStatus } = status.head
  const returned = state === 'changes_requested' ? findLastMove(status.history, 'requestChanges') : undefined
  const rejected = state === 'rejected' ? findLastMove(status.history, 'reject') : undefined
  return (
    <>
      {publicationStatus === 'withdrawn' && (
        <Notice
          kind="danger"
          title={words.withdrawn(status.withdrawnAt ? date(status.withdrawnAt, lang) : '')}
        >
          <QuotedNote text={findLastMove(status.history, 'withdraw')?.note ?? ''} />
        </Notice>
      )}
      {returned && (
        <Notice kind="warn" title={words.changesRequested(returned.person ?? words.someone)}>
          <QuotedNote text={returned.note} />
        </Notice>
      )}
      {rejected && (
        <Notice kind="danger" title={words.rejected(rejected.person ?? words.someone)}>
          <QuotedNote text={rejected.note} />
        </Notice>
      )}
      {state !== 'published' && publicationStatus !== 'withdrawn' && status.currentVersion !== null && (
        <Notice>
          <p>{words.published.stays(status.currentVersion)}</p>
        </Notice>
      )}
      {!status.hasApprover && state !== 'published' && (
        <Notice kind="warn">
          <p>{words.noApprover}</p>
        </Notice>
      )}
    </>
  )
}
