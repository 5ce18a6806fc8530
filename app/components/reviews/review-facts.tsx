import { MissingFields } from '#app/components/drafts/missing-fields.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { QuotedNote } from './history.tsx'
import type { ReviewData } from './review-data.ts'

/** What a reviewer has to know before reading: who holds it, whether it is approved, what is missing, what the authors say. */
export function ReviewFacts({ review }: { review: ReviewData }) {
  const { t, lang } = useText()
  const words = t.review.page
  const { claim, missing, submission } = review
  return (
    <div className="text facts-first">
      {claim && (
        <p>
          {claim.isOwn ? words.claimedByYou : words.claimedBy(claim.name, dateTime(claim.since, lang))}
          {review.isClaimOverdue && ` ${words.heldTooLong}`}
        </p>
      )}
      <ApprovalLine review={review} />
      {submission.note && (
        <>
          <h2>{words.authorsNote}</h2>
          <QuotedNote text={submission.note} />
        </>
      )}
      {submission.changeNote && (
        <p>
          {words.changeNote}: <q>{submission.changeNote}</q>
        </p>
      )}
      {missing.length === 0 ? (
        <p>{words.isComplete}</p>
      ) : (
        <Notice kind="warn" title={words.missing(missing.length)}>
          <MissingFields missing={missing} draftId={review.mayEdit ? review.head.id : null} />
        </Notice>
      )}
    </div>
  )
}

function ApprovalLine({ review: { approval } }: { review: ReviewData }) {
  const { t, lang } = useText()
  const words = t.review.page
  if (!approval) return <p>{words.approvalWaits}</p>
  if (approval.holds) return <p>{words.approval(approval.name, dateTime(approval.at, lang))}</p>
  return (
    <Notice kind="warn">
      <p>{words.approvalVoid(approval.name)}</p>
    </Notice>
  )
}
