/** Turns a text down with the reason. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page/page-title.ts'
import { DecisionPage } from '#app/components/reviews/decision-page.tsx'
import { NoteForm } from '#app/components/reviews/note-form.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { rejectionForm } from '#app/domain/reviews/review-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readForm } from '#server/http/form.ts'
import { refused } from '#server/http/form-refusal.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { reject } from '#server/reviews/decision.ts'
import { caseUnderReview } from '#server/reviews/review.ts'

export const meta = titled((t) => t.review.decision.reject.title)

export const loader = respond(async ({ params, context }) => ({
  draft: await caseUnderReview(context.db, signedIn(context), params.id),
}))

export const action = respond(async ({ request, params, context }) => {
  const person = signedIn(context)
  const form = await readForm(request, rejectionForm)
  if (!form.ok) return refused(form)
  await reject(context, person, params.id, form.value.reason)
  throw seeOther(context, pathTo('reviewQueue', { klart: 'reject' }))
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
