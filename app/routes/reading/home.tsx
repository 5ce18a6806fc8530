import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Entries } from '#app/components/home/entries.tsx'
import { Newest } from '#app/components/home/newest.tsx'
import { OwnWork } from '#app/components/home/own-work.tsx'
import { Page } from '#app/components/page/page.tsx'
import type { PageHandle } from '#app/components/page/page-handle.ts'
import { titled } from '#app/components/page/page-title.ts'
import { SearchField } from '#app/components/search/search-field.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { cacheHeaders, forwardLoaderHeaders } from '#server/http/caching/cache-headers.ts'
import { respond } from '#server/http/respond.ts'
import { loadOwnWork } from '#server/reviews/own-work.ts'
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

export const loader = respond(async ({ context: { db, person } }) => {
  const [cases, lessons, counts, own] = await Promise.all([
    listLatest(db, { kind: 'case_study', limit: newestCases }),
    listLatest(db, { kind: 'lesson', limit: newestLessons }),
    countTopics(db, ['area', 'theme', 'lifecycle']),
    person && loadOwnWork(db, person),
  ])
  return data({ cases, lessons, counts, own }, { headers: cacheHeaders(person) })
})

export default function Home() {
  const { cases, lessons, counts, own } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const isEmpty = cases.length + lessons.length === 0
  return (
    <Page title={t.home.title} lead={t.home.what} width="wide">
      <div className="home-search">
        <p>{t.home.why}</p>
        <SearchField size="large" />
      </div>
      {own && <OwnWork own={own} />}
      {isEmpty ? (
        <EmptyState title={t.home.empty}>
          <p>{t.home.emptyText}</p>
          <LinkButton href={href(pathTo('write'))}>{t.home.write}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <Newest cases={cases} lessons={lessons} />
          <Entries counts={counts} />
        </>
      )}
    </Page>
  )
}
