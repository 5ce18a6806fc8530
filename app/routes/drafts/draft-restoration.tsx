/** Going back to what a draft said: what that means, and doing it. */

import { useLoaderData } from '@remix-run/react'
import { Comparison } from '#app/components/cases/comparison/comparison.tsx'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { authorise } from '#server/access/authorise.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { compareContents } from '#server/drafts/compare-contents.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { loadPastState, restoreState } from '#server/drafts/timeline.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.timeline.restore.title)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  const found = await authorise(context.db, person, findCase, params.id, 'write')
  const { checkpoint, content, now } = await loadPastState(context, person, found, params.checkpoint)
  const changes = await compareContents(context, found.kind, now.content, content)
  return { head: toDraftHead(person, found), checkpoint, changes }
})

export const action = respond(async ({ params, context }) => {
  await restoreState(context, requirePerson(context), params.id, params.checkpoint)
  throw seeDone(context, pathTo('draftTimeline', { id: params.id }), 'restore')
})

export default function DraftRestoration() {
  const { head, checkpoint, changes } = useLoaderData<typeof loader>()
  const { t, lang, href } = useText()
  const words = t.review.timeline.restore
  const state = { id: head.id, checkpoint: checkpoint.id }
  return (
    <DraftPage
      draft={head}
      tab="timeline"
      heading={words.title}
      lead={words.lead(dateTime(checkpoint.at, lang))}
    >
      <ul>
        {words.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <Form action={href(pathTo('draftRestoration', state))}>
        <div className="actions">
          <Button>{words.button}</Button>
          <a href={href(pathTo('draftCheckpoint', state))}>{t.common.actions.cancel}</a>
        </div>
      </Form>
      <h2>{words.changes}</h2>
      <Comparison kind={head.kind} changes={changes} language={head.language} />
    </DraftPage>
  )
}
