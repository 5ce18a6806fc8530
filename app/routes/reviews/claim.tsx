/** POST: a moderator takes a case on. The page tells who was faster. */

import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page/page-title.ts'
import { DecisionPage } from '#app/components/reviews/decision-page.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { age } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { loadReviewAnswer } from '#server/http/forms/review-step.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { claim } from '#server/reviews/claim.ts'

export const meta = titled((t) => t.review.page.actions.claim)

export const loader = loadReviewAnswer

export const action = respond(async ({ params, context }) => {
  const result = await claim(context, requirePerson(context), params.id)
  if (result.ok) throw seeDone(context, pathTo('review', { id: params.id }), 'claim')
  return data({ ...result.error, now: new Date() }, { status: 409 })
})

export default function Claim() {
  const { draft } = useLoaderData<typeof loader>()
  const held = useActionData<typeof action>()
  const { t, lang } = useText()
  const words = t.review
  return (
    <DecisionPage title={words.page.actions.claim} draft={draft}>
      {held && <Held {...words.decision.held(held.heldBy, age(held.since, held.now, lang))} />}
    </DecisionPage>
  )
}

function Held({ title, text }: { title: string; text: string }) {
  return (
    <Notice kind="warn" role="alert" title={title}>
      <p>{text}</p>
    </Notice>
  )
}
