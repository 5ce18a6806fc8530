/** What waits to be reviewed, the oldest first. */
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { QueueEmpty } from '#app/components/reviews/queue-empty.tsx'
import { QueueFilters } from '#app/components/reviews/queue-filters.tsx'
import { QueueTable } from '#app/components/reviews/queue-table.tsx'
import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import {
  formatQueueFilter,
  matchesFilter,
  parseQueueFilter,
  queueViews,
} from '#app/domain/reviews/queue-filter.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { findEmptySince, listQueue } from '#server/reviews/queue.ts'

export const meta = titled((t) => t.review.queue.title)

export const loader = respond(async ({ request, context }) => {
  const person = requirePerson(context)
  const approves = person.memberships.some(({ role }) => role === 'approver')
  if (!person.isModerator && !approves) throw new NotFound()
  const filter = parseQueueFilter(readQuery(request))
  const queue = await listQueue(context.db, person)
  const inPart = (part: (typeof queueViews)[number]) =>
    queue.filter((entry) => matchesFilter(entry, { ...filter, view: part }, person.id)).length
  return {
    entries: queue.filter((entry) => matchesFilter(entry, filter, person.id)),
    filter,
    counts: queueViews.map((part) => ({ part, count: inPart(part) })),
    organisations: [...new Set(queue.map(({ organisation }) => organisation))],
    total: queue.length,
    emptySince: queue.length === 0 ? await findEmptySince(context.db, person) : null,
    isModerator: person.isModerator,
    ownId: person.id,
    now: new Date(),
  }
})

export default function ReviewQueue() {
  const {
    entries,
    filter,
    counts,
    organisations,
    total,
    emptySince: since,
    ...view
  } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.review.queue
  return (
    <Page title={words.title} lead={view.isModerator ? words.leadModerator : words.leadApprover} width="wide">
      {total > 0 && <QueueFilters filter={filter} counts={counts} organisations={organisations} />}
      {entries.length > 0 ? (
        <>
          <QueueTable entries={entries} query={formatQueueFilter(filter)} ownId={view.ownId} now={view.now} />
          <p className="meta">{words.promise}</p>
        </>
      ) : (
        <QueueEmpty isFiltered={total > 0} since={since} />
      )}
      {view.isModerator && (
        <p>
          <a href={href(pathTo('searchWords'))}>{t.search.synonyms.lead}</a>
        </p>
      )}
    </Page>
  )
}
