/** Gives a text back to its authors with what should change. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page/page-title.ts'
import { DecisionPage } from '#app/components/reviews/decision-page.tsx'
import { NoteForm } from '#app/components/reviews/note-form.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { returnForm } from '#app/domain/reviews/review-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { loadReviewStep } from '#server/http/forms/review-step.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { requestChanges } from '#server/reviews/decision.ts'

export const meta = titled((t) => t.review.decision.requestChanges.title)

export const loader = loadReviewStep

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, returnForm)
  if (!form.ok) return rejectForm(form)
  await requestChanges(context, person, params.id, form.value.note)
  throw seeDone(context, pathTo('reviewQueue'), 'requestChanges')
})

export default function Return() {
  const { draft } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t } = useText()
  const words = t.review.decision.requestChanges
  return (
    <DecisionPage title={words.title} lead={words.lead} draft={draft}>
      <NoteForm decision="requestChanges" draftId={draft.id} returned={returned} />
    </DecisionPage>
  )
}
