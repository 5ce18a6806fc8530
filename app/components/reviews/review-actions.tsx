/** What may be decided about a case where it stands, in the order in which one would. */

import type { ReactNode } from 'react'
import { Form } from '#app/components/forms/form.tsx'
import { Button, type Weight } from '#app/components/ui/button.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { NoteForm } from './note-form.tsx'
import type { ReviewData } from './review-data.ts'

export function ReviewActions({ review }: { review: ReviewData }) {
  const { t, href } = useText()
  const words = t.review.page
  const { head, allowedActions, claim, missing, submission } = review
  const isApproved = head.state === 'approved'
  const isComplete = missing.length === 0
  const mayApprove = allowedActions.includes('approve') && !isApproved
  const mayPublish = allowedActions.includes('publish')
  const waitsForApproval = claim?.isOwn && !isApproved
  return (
    <div className="review-actions">
      {allowedActions.includes('claim') && !claim && (
        <>
          <p>{words.notYours}</p>
          <ActionForm review={review} page="claim" weight="primary">
            {words.actions.claim}
          </ActionForm>
        </>
      )}
      {!isComplete && (mayApprove || mayPublish) && <p>{words.missing(missing.length)}.</p>}
      {waitsForApproval && <p>{words.waitsForApproval}</p>}
      {review.maySelfPublish && isComplete && (
        <>
          <p>{words.trusted.publish}</p>
          <Form action={href(pathTo('trustedPublication', { id: head.id }))} prefix="trusted">
            <input type="hidden" name="contentHash" value={review.contentHash} />
            <input type="hidden" name="changeNote" value={submission.changeNote} />
            <Button>{t.review.status.trusted.button}</Button>
          </Form>
        </>
      )}
      {mayApprove && isComplete && (
        <>
          <p>{review.maySelfPublish ? words.trusted.approve : words.approveNext}</p>
          <ActionForm
            review={review}
            page="approval"
            weight={review.maySelfPublish ? 'secondary' : 'primary'}
          >
            {words.actions.approve}
          </ActionForm>
        </>
      )}
      {mayPublish && isComplete && (
        <ActionForm review={review} page="publication" weight="primary">
          {words.actions.publish}
        </ActionForm>
      )}
      {allowedActions.includes('requestChanges') && (
        <Details summary={words.actions.requestChanges} open={!isComplete}>
          <NoteForm decision="requestChanges" draftId={head.id} />
        </Details>
      )}
      {allowedActions.includes('reject') && (
        <Details summary={words.actions.reject}>
          <NoteForm decision="reject" draftId={head.id} />
        </Details>
      )}
      {allowedActions.includes('releaseClaim') && claim && (claim.isOwn || review.isClaimOverdue) && (
        <ActionForm review={review} page="claimRelease" weight="quiet">
          {words.actions.releaseClaim}
        </ActionForm>
      )}
    </div>
  )
}

interface ActionFormProps {
  review: ReviewData
  page: 'claim' | 'claimRelease' | 'approval' | 'publication'
  weight: Weight
  children: ReactNode
}

function ActionForm({ review, page, weight, children }: ActionFormProps) {
  const { href } = useText()
  const decides = page === 'approval' || page === 'publication'
  return (
    <Form action={href(pathTo(page, { id: review.head.id }))}>
      {decides && <input type="hidden" name="contentHash" value={review.contentHash} />}
      <Button weight={weight}>{children}</Button>
    </Form>
  )
}
