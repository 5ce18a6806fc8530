import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CaseList } from '#app/components/cases/case-list.tsx'
import { OwnOrganisationNote } from '#app/components/organisations/own-organisation-note.tsx'
import { Page } from '#app/components/page/page.tsx'
import { pageTitle } from '#app/components/page/page-title-text.ts'
import { FeedLink, feedAlternate } from '#app/components/search/feed-link.tsx'
import { TooSlow } from '#app/components/search/too-slow.tsx'
import { TopicOrder } from '#app/components/search/topic-order.tsx'
import { TopicStages } from '#app/components/search/topic-stages.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { NotFound } from '#app/domain/errors.ts'
import { pathTo, withQuery } from '#app/domain/paths.ts'
import { pageNumber, pageParameter } from '#app/domain/search/paging.ts'
import {
  lastPage,
  readSearchRequest,
  type SearchRequest,
  searchPath,
} from '#app/domain/search/search-request.ts'
import { topicOf, topicPath } from '#app/domain/search/topics.ts'
import { languageOf } from '#app/i18n/languages.ts'
import { messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { cacheHeaders, forwardLoaderHeaders } from '#server/http/caching/cache-headers.ts'
import { readersOrganisation } from '#server/http/readers-organisation.ts'
import { respond } from '#server/http/respond.ts'
import { markLike, shownOrganisation } from '#server/organisations/likeness.ts'
import { hitsPerPage, searchOrGiveUp } from '#server/search/search.ts'

export const headers = forwardLoaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const lang = languageOf(location.pathname)
  const t = messages[lang]
  return [
    { title: pageTitle(t, data ? data.names.topic[lang] : t.home.topics.title) },
    { name: 'description', content: t.home.topics.lead },
    // nothing to find there yet
    ...(data?.found?.total ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
    ...(data ? feedAlternate(lang, data.request) : []),
  ]
}

export const loader = respond(async ({ params, request: { url }, context }) => {
  const topic = topicOf(params.taxonomy ?? '', params.value ?? '')
  if (!topic) throw new NotFound()
  const query = readQuery({ url })
  const page = Math.min(pageNumber(query), lastPage)
  const reader = await readersOrganisation({ request: { url }, context })
  const own = shownOrganisation(reader)
  const asked = readSearchRequest(query)
  const request: SearchRequest = {
    words: '',
    chosen: { [topic.taxonomy.key]: [topic.option.key] },
    order: own?.canCompare && asked.order === 'likeness' ? 'likeness' : null,
    page,
    allFacets: false,
    own: asked.own,
  }
  const names = { taxonomy: topic.taxonomy.label, topic: topic.option.label }
  const path = topicPath(topic.taxonomy.key, topic.option.key)
  const found = await searchOrGiveUp(context.db, request, context.lang, reader?.differences)
  if (!found)
    return data({ names, path, request, own, found: null }, { status: 503, headers: { 'Retry-After': '10' } })
  const pages = Math.ceil(found.total / hitsPerPage)
  if (page > Math.max(1, pages)) throw new NotFound()
  const { total, counts } = found
  const hits = markLike(reader, found.hits)
  const stages = counts.get('lifecycle') ?? new Map()
  return data(
    { names, path, request, own, found: { hits, total, pages, stages } },
    { headers: cacheHeaders(context.person) },
  )
})

export default function Topic() {
  const { names, path, request, own, found } = useLoaderData<typeof loader>()
  const { t, lang, href } = useText()
  const words = t.home.topics
  return (
    <Page
      title={names.topic[lang]}
      kicker={names.taxonomy[lang]}
      breadcrumbs={[{ label: words.title, path: pathTo('topics') }]}
      lead={
        found &&
        found.total > 0 &&
        `${words.count(found.total)}. ${request.order ? t.search.order.likeness : words.newest}.`
      }
      actions={
        found &&
        found.total > 1 && (
          <LinkButton href={href(searchPath(request))} icon="search">
            {words.refine}
          </LinkButton>
        )
      }
    >
      {!found && <TooSlow request={request} />}
      {found?.total === 0 && (
        <EmptyState title={words.nothing}>
          <p>{words.nothingText}</p>
          <LinkButton href={href(pathTo('write'))}>{words.write}</LinkButton>
        </EmptyState>
      )}
      {found && found.total > 0 && (
        <>
          <TopicStages request={request} stages={found.stages} />
          <OwnOrganisationNote own={own} />
          {own?.canCompare && <TopicOrder path={path} request={request} />}
          <CaseList cases={found.hits} level="h2" />
          <Pager
            page={request.page}
            pages={found.pages}
            hrefOf={(page) =>
              href(withQuery(path, { ordning: request.order, vi: request.own, sida: pageParameter(page) }))
            }
          />
        </>
      )}
      <FeedLink request={request} />
    </Page>
  )
}
