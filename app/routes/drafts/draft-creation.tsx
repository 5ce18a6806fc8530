/** POST: a new draft is started. The page shows the form that was not taken. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { WritePage } from '#app/components/drafts/write-page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { newDraftForm } from '#app/domain/cases/draft-forms.ts'
import { pathTo } from '#app/domain/paths.ts'
import { createDraft } from '#server/drafts/creation.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { readForm } from '#server/http/forms/form.ts'
import { loadFormAnswer } from '#server/http/forms/form-address.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { composeFrom, findStartingPoint } from '#server/versions/starting-point.ts'
import { loadWritePage } from '#server/versions/write-page.ts'

export const meta = titled((t) => t.review.write.title)

export const loader = loadFormAnswer(
  () => pathTo('write'),
  ({ context }) => loadWritePage(context, requirePerson(context), null),
)

export const action = respond(async ({ request, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, newDraftForm)
  if (!form.ok) return rejectForm(form)
  const { organisation: organisationId, from, ...draft } = form.value
  const start = from ? await findStartingPoint(context, person, from) : null
  const id = await createDraft(context.db, person, {
    ...draft,
    organisationId,
    ...(start && {
      kind: start.kind,
      from: start.from,
      first: await composeFrom(context, start, draft.language),
    }),
  })
  return seeOther(context, pathTo('draft', { id }))
})

export default function DraftCreation() {
  const returned = useActionData<typeof action>()
  return <WritePage {...useLoaderData<typeof loader>()} returned={returned ?? undefined} />
}
