/** POST: an approver stands behind the text for the organisation. The page shows why it was refused. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page/page-title.ts'
import { RefusedDecisionPage } from '#app/components/reviews/refused-decision-page.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { decisionForm } from '#app/domain/reviews/review-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { refusedDecision } from '#server/http/forms/refused-decision.ts'
import { loadReviewAnswer } from '#server/http/forms/review-step.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { approve } from '#server/reviews/approval.ts'

export const meta = titled((t) => t.review.decision.approve.title)

export const loader = loadReviewAnswer

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, decisionForm)
  // without knowing what was seen, nothing can be decided about it
  if (!form.ok) return refusedDecision({ reason: 'changed' })
  const result = await approve(context, person, params.id, form.value.contentHash)
  if (!result.ok) return refusedDecision(result.error)
  throw seeDone(context, pathTo('review', { id: params.id }), 'approve')
})

export default function Approval() {
  const { draft } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useText()
  return <RefusedDecisionPage title={t.review.decision.approve.title} draft={draft} refused={refused} />
}
