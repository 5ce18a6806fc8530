/** Giving a point of the timeline another name. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { PointNameForm } from '#app/components/drafts/point-name-form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { pointNameForm } from '#app/domain/cases/draft-forms.ts'
import { pathTo } from '#app/domain/paths.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { loadStateToRename, renameState } from '#server/drafts/timeline.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.naming.rename)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  const { found, checkpoint } = await loadStateToRename(context.db, person, params.id, params.checkpoint)
  return { head: toDraftHead(person, found), checkpoint }
})

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, pointNameForm)
  if (!form.ok) return rejectForm(form)
  await renameState(context.db, person, params.id, params.checkpoint, form.value.name)
  throw seeDone(context, pathTo('draftTimeline', { id: params.id }), 'namePoint')
})

export default function DraftCheckpointNaming() {
  const { head, checkpoint } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, lang, href } = useText()
  const words = t.review.naming
  const state = { id: head.id, checkpoint: checkpoint.id }
  return (
    <DraftPage
      draft={head}
      tab="timeline"
      heading={words.rename}
      lead={words.renameLead(dateTime(checkpoint.at, lang))}
    >
      <PointNameForm
        action={href(pathTo('draftCheckpointNaming', state))}
        back={href(pathTo('draftCheckpoint', state))}
        name={checkpoint.name}
        returned={returned ?? undefined}
      />
    </DraftPage>
  )
}
