/**
 * `/atom.xml`: what is new; `/atom.xml?q=fiber&area=broadband`: what is new among what that search finds. An
 * address that cannot be read in full is 404: a feed reader would not notice that it is given something else.
 */
import { chosenValues } from '#app/components/search/shown-facets.ts'
import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import {
  feedPath,
  isNarrowed,
  isNarrowedInFull,
  readSearchRequest,
  searchPath,
} from '#app/domain/search/search-request.ts'
import { messages } from '#app/i18n/messages.ts'
import { atomFeed } from '#server/formats/atom.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { fileResponse } from '#server/http/caching/cache-headers.ts'
import { respond } from '#server/http/respond.ts'
import { newestFound } from '#server/search/newest-found.ts'
import { listLatest } from '#server/versions/latest.ts'

/** Some weeks of news for a reader that asks once a day. */
const mostEntries = 50

export const loader = respond(async ({ request, context }) => {
  const { db, origin, lang } = context
  const t = messages[lang]
  const words = { ...t.home.feed, kinds: t.common.kinds, unreviewed: t.common.states.unreviewed }
  const params = readQuery(request)
  const asked = readSearchRequest(params)
  if (!isNarrowedInFull(params, asked)) throw new NotFound()
  if (!isNarrowed(asked)) {
    const place = { origin, lang, feed: pathTo('feed'), page: pathTo('home') }
    const latest = await listLatest(db, { limit: mostEntries })
    return fileResponse(request, 'application/atom+xml', atomFeed(latest, place, words))
  }
  const among = await newestFound(db, asked, lang, mostEntries)
  if (!among) return new Response(null, { status: 503, headers: { 'Retry-After': '60' } })
  const { words: typed, chosen } = asked
  const title = words.titleOf(feedTopics(typed, chosenValues(asked, lang)))
  const place = { origin, lang, feed: feedPath(asked), page: searchPath({ words: typed, chosen }) }
  const found = await listLatest(db, { among, limit: mostEntries })
  const response = fileResponse(request, 'application/atom+xml', atomFeed(found, place, { ...words, title }))
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
})

function feedTopics(words: string, chosen: readonly { facet: string; value: string }[]): string {
  return [...(words ? [words] : []), ...chosen.map(({ facet, value }) => `${facet}: ${value}`)].join(', ')
}
