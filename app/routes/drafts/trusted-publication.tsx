/** POST: an approver of a trusted organisation publishes a lesson. The page shows why it was refused, or what is missing. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { TrustedForm } from '#app/components/drafts/submit-forms.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { RefusedDecisionNotice } from '#app/components/reviews/refusal.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { trustedPublicationForm } from '#app/domain/reviews/review-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { loadFormAnswer } from '#server/http/forms/form-address.ts'
import { refusedDecision } from '#server/http/forms/refused-decision.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { loadDraftStatus } from '#server/reviews/draft-status.ts'
import { publishTrusted } from '#server/reviews/trusted-publication.ts'

export const meta = titled((t) => t.review.status.trusted.title)

export const loader = loadFormAnswer(
  ({ params }) => pathTo('submission', { id: params.id }),
  async ({ params, context }) => ({
    status: await loadDraftStatus(context, requirePerson(context), params.id),
  }),
)

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, trustedPublicationForm)
  if (!form.ok) return rejectForm(form)
  const result = await publishTrusted(context, person, params.id, form.value)
  if (result.ok) throw seeDone(context, result.value, 'publishTrusted')
  if (result.error.reason === 'form') return rejectForm({ errors: result.error.errors, typed: form.value })
  return refusedDecision(result.error)
})

export default function TrustedPublication() {
  const { status } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.review.status.trusted
  const back = href(pathTo('submission', { id: status.head.id }))
  return (
    <DraftPage draft={status.head} tab="status" heading={words.title} lead={words.text}>
      {returned && 'reason' in returned ? (
        <RefusedDecisionNotice refused={returned} back={back} draftId={status.head.id} />
      ) : (
        status.maySelfPublish && <TrustedForm status={status} returned={returned} />
      )}
    </DraftPage>
  )
}
