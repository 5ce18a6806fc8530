import { Said } from '#app/components/reviews/history.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { lastOf, type Status } from './status.ts'

/** What its authors have to know about a text before anything else. */
export function StatusNotices({ status }: { status: Status }) {
  const { t, lang } = useText()
  const words = t.review.status
  const { state, standing } = status.head
  const returned = state === 'changes_requested' ? lastOf(status.history, 'requestChanges') : undefined
  const rejected = state === 'rejected' ? lastOf(status.history, 'reject') : undefined
  return (
    <>
      {standing === 'withdrawn' && (
        <Notice
          kind="danger"
          title={words.withdrawn(status.withdrawnAt ? date(status.withdrawnAt, lang) : '')}
        >
          <Said text={lastOf(status.history, 'withdraw')?.note ?? ''} />
        </Notice>
      )}
      {returned && (
        <Notice kind="warn" title={words.changesRequested(returned.person ?? words.someone)}>
          <Said text={returned.note} />
        </Notice>
      )}
      {rejected && (
        <Notice kind="danger" title={words.rejected(rejected.person ?? words.someone)}>
          <Said text={rejected.note} />
        </Notice>
      )}
      {state !== 'published' && standing !== 'withdrawn' && status.currentVersion !== null && (
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
