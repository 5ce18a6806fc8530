import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import type { PageHandle } from '#app/components/page/page-handle.ts'
import { titled } from '#app/components/page/page-title.ts'
import { ChosenFilters } from '#app/components/search/chosen-filters.tsx'
import { FacetPanel } from '#app/components/search/facet-panel.tsx'
import { feedAlternate } from '#app/components/search/feed-link.tsx'
import { Results } from '#app/components/search/results.tsx'
import { SearchField } from '#app/components/search/search-field.tsx'
import { TooSlow } from '#app/components/search/too-slow.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { caseKinds } from '#app/domain/cases/document.ts'
import {
  isReadInFull,
  keptFields,
  readSearchRequest,
  type SearchRequest,
} from '#app/domain/search/search-request.ts'
import { languageOf } from '#app/i18n/languages.ts'
import type { Messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { cacheHeaders, forwardLoaderHeaders } from '#server/http/caching/cache-headers.ts'
import { readersOrganisation } from '#server/http/readers-organisation.ts'
import { respond } from '#server/http/respond.ts'
import { markLike, shownOrganisation } from '#server/organisations/likeness.ts'
import { countTopics } from '#server/search/count-topics.ts'
import { countMiss, missedWords } from '#server/search/misses.ts'
import { hitsPerPage, searchOrGiveUp } from '#server/search/search.ts'

export const handle: PageHandle = { ownSearch: true }
export const headers = forwardLoaderHeaders

const title = titled<typeof loader>(
  (t, found) => (found?.request.words ? t.search.titleOf(found.request.words) : headingOf(t, found?.request)),
  (t) => t.search.description,
)

/** Results change with every publication, and there are as many pages of them as there are words: none belongs in an index. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(title(args) ?? []),
  { name: 'robots', content: 'noindex, follow' },
  ...(args.data ? feedAlternate(languageOf(args.location.pathname), args.data.request) : []),
]

export const loader = respond(async ({ request: { url }, context }) => {
  const params = readQuery({ url })
  const request = readSearchRequest(params)
  const reader = await readersOrganisation({ request: { url }, context })
  const own = shownOrganisation(reader)
  const isComplete = isReadInFull(params, request) && (!request.own || own !== null)
  const found = await searchOrGiveUp(context.db, request, context.lang, reader?.differences)
  if (!found)
    return data({ request, own, isComplete, found: null }, { status: 503, headers: { 'Retry-After': '10' } })
  const missed = missedWords(request, found)
  if (missed) await countMiss(context.db, missed)
  const pages = Math.ceil(found.total / hitsPerPage)
  const hits = markLike(reader, found.hits)
  const topics = found.total > 0 ? null : (await countTopics(context.db, ['area'])).get('area')
  return data(
    {
      request,
      own,
      isComplete,
      found: { ...found, hits, pages, topics: topics ?? new Map<string, number>() },
    },
    { headers: cacheHeaders(context.person) },
  )
})

export default function Search() {
  const { request, own, isComplete, found } = useLoaderData<typeof loader>()
  const { t } = useText()
  return (
    <Page title={headingOf(t, request)} width="wide">
      <SearchField size="large" defaultValue={request.words} keep={keptFields(request)} />
      <ChosenFilters request={request} />
      {!isComplete && (
        <Notice>
          <p>{t.search.notInFull}</p>
        </Notice>
      )}
      {found ? (
        <div className="beside beside-first">
          <FacetPanel request={request} counts={found.counts} />
          <Results request={request} found={found} own={own} />
        </div>
      ) : (
        <TooSlow request={request} />
      )}
    </Page>
  )
}

/** What is looked at: everything, or one kind of text. */
function headingOf(t: Messages, request: SearchRequest | undefined): string {
  const kinds = request?.words ? [] : (request?.chosen.kind ?? [])
  const only = kinds.length === 1 ? caseKinds.find((kind) => kind === kinds[0]) : undefined
  return only ? t.search.only[only] : t.search.title
}
