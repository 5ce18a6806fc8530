/** Where a text stands, for its authors; and handing it in. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { StatusActions } from '#app/components/drafts/status-actions.tsx'
import { StatusNotices } from '#app/components/drafts/status-notices.tsx'
import { Steps } from '#app/components/drafts/steps.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { History } from '#app/components/reviews/history.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { submissionForm } from '#app/domain/reviews/review-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadFromDeleted } from '#server/http/deleted-draft.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { loadDraftStatus } from '#server/reviews/draft-status.ts'
import { submit } from '#server/reviews/submission.ts'

export const meta = titled<typeof loader>((t, data) => data?.status.head.title || t.review.status.title)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  await leadFromDeleted(context, person, params.id)
  return { status: await loadDraftStatus(context, person, params.id) }
})

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, submissionForm)
  if (!form.ok) return rejectForm(form)
  const result = await submit(context, person, params.id, form.value)
  if (!result.ok) return rejectForm({ errors: result.error, typed: form.value })
  return seeDone(context, pathTo('submission', { id: params.id }), 'submit')
})

export default function Submission() {
  const { status } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t } = useText()
  return (
    <DraftPage draft={status.head} tab="status">
      <StatusNotices status={status} />
      <Steps status={status} />
      <StatusActions status={status} returned={returned ?? undefined} />
      <section>
        <h2>{t.review.status.history}</h2>
        <History history={status.history} />
      </section>
    </DraftPage>
  )
}
