/** One case under review: the words as a reader will see them, what is missing, what changed, and the decision. */

import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page/page-title.ts'
import { AfterwardsPage } from '#app/components/reviews/afterwards-page.tsx'
import { OutcomePage } from '#app/components/reviews/outcome-page.tsx'
import { ReviewView } from '#app/components/reviews/review-view.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { formatQueueFilter, parseQueueFilter } from '#app/domain/reviews/queue-filter.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { findPosition } from '#server/reviews/position.ts'
import { loadReview } from '#server/reviews/review.ts'
import { compareReview, noChanges } from '#server/reviews/review-changes.ts'

export const meta = titled<typeof loader>((t, data) => data?.page.head.title || t.review.queue.title)

export const loader = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  const now = new Date()
  const page = await loadReview(context, person, params.id, now)
  // its authors see on their own page where it stands
  if (page.part === 'author') throw seeOther(context, pathTo('submission', { id: params.id }))
  if (page.part === 'outcome') return { page, now, query: {}, changes: noChanges, position: null }
  const filter = parseQueueFilter(readQuery(request))
  const { head } = page
  return {
    page,
    now,
    query: formatQueueFilter(filter),
    changes: page.part === 'review' ? await compareReview(context, page) : noChanges,
    position: await findPosition(context.db, person, head.id, filter),
  }
})

export default function ReviewPage() {
  const { page, changes, ...place } = useLoaderData<typeof loader>()
  if (page.part === 'outcome') return <OutcomePage {...page} />
  return page.part === 'review' ? (
    <ReviewView review={page} changes={changes} {...place} />
  ) : (
    <AfterwardsPage afterwards={page} {...place} />
  )
}
