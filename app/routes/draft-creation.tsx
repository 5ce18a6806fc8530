/** A new draft is started. The page is only seen when the form came back. */
import { randomUUID } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page-title.ts'
import { WritePage } from '#app/components/review/write-page.tsx'
import { newDraftForm } from '#app/domain/forms/draft.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { createDraft, draftChoices } from '#server/cases/creation.ts'
import { readForm } from '#server/form.ts'
import { refused } from '#server/refused.ts'
import { respond } from '#server/respond.ts'
import { signedIn } from '#server/signed-in.ts'

export const meta = titled((t) => t.review.write.title)

export const loader = respond(async ({ context }) => {
  const person = signedIn(context)
  return { ...(await draftChoices(context.db, person)), formKey: randomUUID() }
})

export const action = respond(async ({ request, context }) => {
  const person = signedIn(context)
  const form = await readForm(request, newDraftForm)
  if (!form.ok) return refused(form)
  const { organisation: organisationId, ...draft } = form.value
  const id = await createDraft(context.db, person, { ...draft, organisationId })
  return redirect(pathIn(context.lang, `/utkast/${id}`), 303)
})

export default function DraftCreation() {
  const returned = useActionData<typeof action>()
  return <WritePage {...useLoaderData<typeof loader>()} returned={returned ?? undefined} />
}
