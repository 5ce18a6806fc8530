/** Deleting a draft: what that means, and doing it; and what became of one that is deleted. */

import { useLoaderData } from '@remix-run/react'
import { DeletedNotice, DeletionForm } from '#app/components/drafts/deletion.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { deleteDraft, loadDeletion } from '#server/drafts/deletion.ts'
import { listInvitedPeople } from '#server/drafts/people-with-access.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled<typeof loader>((t, data) =>
  data?.deleted ? t.review.deletion.isDeleted : t.review.deletion.title,
)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  const { found, deleted } = await loadDeletion(context.db, person, params.id)
  const { id, title } = found
  return { id, title, deleted, invited: (await listInvitedPeople(context.db, found)).length }
})

export const action = respond(async ({ params, context }) => {
  await deleteDraft(context, requirePerson(context), params.id)
  throw seeDone(context, pathTo('drafts', { vilka: 'borttagna' }), 'deleteDraft')
})

export default function DraftDeletion() {
  const { id, title, deleted, invited } = useLoaderData<typeof loader>()
  const { t } = useText()
  const words = t.review.deletion
  const name = title || t.review.drafts.untitled
  return (
    <Page
      title={deleted ? words.isDeleted : words.title}
      kicker={name}
      breadcrumbs={[{ label: t.review.drafts.title, path: pathTo('drafts') }]}
    >
      {deleted ? <DeletedNotice deleted={deleted} /> : <DeletionForm id={id} invited={invited} />}
    </Page>
  )
}
