import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Entries } from '#app/components/home/entries.tsx'
import { LikeNews } from '#app/components/home/like-news.tsx'
import { Newest } from '#app/components/home/newest.tsx'
import { OwnWork } from '#app/components/home/own-work.tsx'
import { OwnOrganisationNote } from '#app/components/organisations/own-organisation-note.tsx'
import { Page } from '#app/components/page/page.tsx'
import type { PageHandle } from '#app/components/page/page-handle.ts'
import { titled } from '#app/components/page/page-title.ts'
import { SearchField } from '#app/components/search/search-field.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { cacheHeaders, forwardLoaderHeaders } from '#server/http/caching/cache-headers.ts'
import { readersOrganisation } from '#server/http/readers-organisation.ts'
import { respond } from '#server/http/respond.ts'
import { markLike, shownOrganisation } from '#server/organisations/likeness.ts'
import { loadOwnWork, newsFor } from '#server/reviews/own-work.ts'
import { countTopics } from '#server/search/count-topics.ts'
import { listLatest } from '#server/versions/latest.ts'

export const handle: PageHandle = { ownSearch: true }
export const headers = forwardLoaderHeaders
export const meta = titled(
  (t) => t.home.title,
  (t) => t.home.what,
)

const newestCases = 5
const newestLessons = 4

const newsFromLike = 4

export const loader = respond(async ({ request, context }) => {
  const { db, person } = context
  const reader = await readersOrganisation({ request, context })
  const [cases, lessons, counts, own, news] = await Promise.all([
    listLatest(db, { kind: 'case_study', limit: newestCases }),
    listLatest(db, { kind: 'lesson', limit: newestLessons }),
    countTopics(db, ['area', 'theme', 'lifecycle']),
    person && loadOwnWork(db, person, reader),
    reader && newsFor(db, reader, newsFromLike),
  ])
  const organisation = shownOrganisation(reader)
  const found = {
    cases: markLike(reader, cases),
    lessons: markLike(reader, lessons),
    counts,
    own,
    organisation,
    news,
    // whose own work shows it already
    withNews: !person || person.memberships.length === 0,
  }
  return data(found, { headers: cacheHeaders(person) })
})

export default function Home() {
  const { cases, lessons, counts, own, organisation, news, withNews } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const isEmpty = cases.length + lessons.length === 0
  return (
    <Page title={t.home.title} lead={t.home.what} width="wide">
      <div className="home-search">
        <p>{t.home.why}</p>
        <SearchField size="large" />
      </div>
      {own && <OwnWork own={own} />}
      {!isEmpty && <OwnOrganisationNote own={organisation} />}
      {isEmpty ? (
        <EmptyState title={t.home.empty}>
          <p>{t.home.emptyText}</p>
          <LinkButton href={href(pathTo('write'))}>{t.home.write}</LinkButton>
        </EmptyState>
      ) : (
        <>
          {organisation?.canCompare && withNews && <LikeNews own={organisation} news={news ?? []} />}
          <Newest cases={cases} lessons={lessons} />
          <Entries counts={counts} />
        </>
      )}
    </Page>
  )
}
