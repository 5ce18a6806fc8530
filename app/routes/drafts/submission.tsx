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
import { readForm } from '#server/http/form.ts'
import { refused } from '#server/http/form-refusal.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { loadDraftStatus } from '#server/reviews/draft-status.ts'
import { submit } from '#server/reviews/submission.ts'

export const meta = titled<typeof loader>((t, data) => data?.status.head.title || t.review.status.title)

export const loader = respond(async ({ params, context }) => ({
  status: await loadDraftStatus(context, signedIn(context), params.id),
}))

export const action = respond(async ({ request, params, context }) => {
  const person = signedIn(context)
  const form = await readForm(request, submissionForm)
  if (!form.ok) return refused(form)
  const result = await submit(context, person, params.id, form.value)
  if (!result.ok) return refused({ errors: result.error, typed: form.value })
  return seeOther(context, pathTo('submission', { id: params.id, klart: 'submit' }))
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
