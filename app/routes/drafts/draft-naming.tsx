/** Naming the draft as it stands: a point of the timeline that one finds again. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { PointNameForm } from '#app/components/drafts/point-name-form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { newPointForm } from '#app/domain/cases/draft-forms.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { authorise } from '#server/access/authorise.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { namePresentState } from '#server/drafts/timeline.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.naming.title)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  return { head: toDraftHead(person, await authorise(context.db, person, findCase, params.id, 'write')) }
})

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, newPointForm)
  if (!form.ok) return rejectForm(form)
  await namePresentState(context, person, params.id, form.value.name)
  throw seeDone(context, pathTo('draftTimeline', { id: params.id }), 'namePoint')
})

export default function DraftNaming() {
  const { head } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.review.naming
  return (
    <DraftPage draft={head} tab="timeline" heading={words.title} lead={words.lead}>
      <PointNameForm
        action={href(pathTo('draftNaming', { id: head.id }))}
        back={href(pathTo('draftTimeline', { id: head.id }))}
        returned={returned ?? undefined}
      />
    </DraftPage>
  )
}
