/** What may be decided about a case where it stands, in the order in which one would. */
import type { ReactNode } from 'react'
import { Form } from '#app/components/forms/form.tsx'
import { Button, type Weight } from '#app/components/ui/button.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { NoteForm } from './note-form.tsx'
import type { ReviewData } from './review-data.ts'

export function ReviewActs({ review }: { review: ReviewData }) {
  const { t } = useText()
  const words = t.review.page
  const { head, may, claim, lacking } = review
  const isApproved = head.state === 'approved'
  const isComplete = lacking.length === 0
  const mayApprove = may.includes('approve') && !isApproved
  const mayPublish = may.includes('publish')
  const waits = claim?.isOwn && !isApproved
  return (
    <div className="acts">
      {may.includes('claim') && !claim && (
        <>
          <p>{words.notYours}</p>
          <Act review={review} noun="atagande" weight="primary">
            {words.acts.claim}
          </Act>
        </>
      )}
      {!isComplete && (mayApprove || mayPublish) && <p>{words.lacking(lacking.length)}.</p>}
      {waits && <p>{words.waitsForApproval}</p>}
      {mayApprove && isComplete && (
        <Act review={review} noun="godkannande" weight="primary">
          {words.acts.approve}
        </Act>
      )}
      {mayPublish && isComplete && (
        <Act review={review} noun="publicering" weight="primary">
          {words.acts.publish}
        </Act>
      )}
      {may.includes('request_changes') && (
        <Details summary={words.acts.requestChanges} open={!isComplete}>
          <NoteForm decision="requestChanges" draftId={head.id} />
        </Details>
      )}
      {may.includes('reject') && (
        <Details summary={words.acts.reject}>
          <NoteForm decision="reject" draftId={head.id} />
        </Details>
      )}
      {may.includes('release') && claim && (claim.isOwn || review.heldTooLong) && (
        <Act review={review} noun="slapp" weight="quiet">
          {words.acts.release}
        </Act>
      )}
    </div>
  )
}

interface ActProps {
  review: ReviewData
  noun: 'atagande' | 'slapp' | 'godkannande' | 'publicering'
  weight: Weight
  children: ReactNode
}

function Act({ review, noun, weight, children }: ActProps) {
  const { href } = useText()
  const decides = noun === 'godkannande' || noun === 'publicering'
  return (
    <Form action={href(`/granskning/${review.head.id}/${noun}`)}>
      {decides && <input type="hidden" name="seen" value={review.seen} />}
      <Button weight={weight}>{children}</Button>
    </Form>
  )
}
