/** The dated states of a draft. */
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { titled } from '#app/components/page-title.ts'
import { DraftPage } from '#app/components/review/draft-page.tsx'
import { TimelineList } from '#app/components/review/timeline-list.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { draftHead } from '#server/cases/draft-head.ts'
import { respond } from '#server/respond.ts'
import { signedIn } from '#server/signed-in.ts'
import { draftFromInside, timelineOf } from '#server/timeline/timeline.ts'

export const meta = titled((t) => t.review.timeline.title)

export const loader = respond(async ({ params, context }) => {
  const person = signedIn(context)
  const found = await draftFromInside(context.db, person, params.id)
  return { head: draftHead(person, found), states: await timelineOf(context.db, found) }
})

export default function DraftTimeline() {
  const { head, states } = useLoaderData<typeof loader>()
  const { t } = useText()
  const words = t.review.timeline
  return (
    <DraftPage draft={head} tab="timeline" lead={words.lead}>
      {states.length > 0 ? (
        <TimelineList draftId={head.id} states={states} />
      ) : (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
    </DraftPage>
  )
}
