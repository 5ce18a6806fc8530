/** The dated states of a draft. */
import { useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { TimelineList } from '#app/components/drafts/timeline-list.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { can } from '#app/domain/access/access.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { authoriseInsider, listTimeline } from '#server/drafts/timeline.ts'
import { leadFromDeleted } from '#server/http/deleted-draft.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.timeline.title)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  await leadFromDeleted(context, person, params.id)
  const found = await authoriseInsider(context.db, person, params.id)
  return {
    head: toDraftHead(person, found),
    states: await listTimeline(context.db, person, found),
    mayName: can(person, 'write', found),
  }
})

export default function DraftTimeline() {
  const { head, states, mayName } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.review.timeline
  return (
    <DraftPage draft={head} tab="timeline" lead={words.lead}>
      {mayName && (
        <p>
          <LinkButton href={href(pathTo('draftNaming', { id: head.id }))}>{t.review.naming.start}</LinkButton>
        </p>
      )}
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
