/** Turns a text down with the reason. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page/page-title.ts'
import { DecisionPage } from '#app/components/reviews/decision-page.tsx'
import { NoteForm } from '#app/components/reviews/note-form.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { rejectionForm } from '#app/domain/reviews/review-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { loadReviewStep } from '#server/http/forms/review-step.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { reject } from '#server/reviews/decision.ts'

export const meta = titled((t) => t.review.decision.reject.title)

export const loader = loadReviewStep

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, rejectionForm)
  if (!form.ok) return rejectForm(form)
  await reject(context, person, params.id, form.value.reason)
  throw seeDone(context, pathTo('reviewQueue'), 'reject')
})

export default function Rejection() {
  const { draft } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t } = useText()
  const words = t.review.decision.reject
  return (
    <DecisionPage title={words.title} lead={words.lead} draft={draft}>
      <NoteForm decision="reject" draftId={draft.id} returned={returned} />
    </DecisionPage>
  )
}
