import type { MetaDescriptor } from '@remix-run/react'
import type { Language } from '#app/domain/language.ts'
import { feedPath, isNarrowed, type SearchRequest } from '#app/domain/search/search-request.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** To what is new among what the search finds; everything has its feed on every page. */
export function FeedLink({ request }: { request: SearchRequest }) {
  const { t, href } = useText()
  if (!isNarrowed(request)) return null
  return (
    <p className="feed-link meta">
      <a href={href(feedPath(request))} type="application/atom+xml" rel="nofollow">
        {t.search.follow}
      </a>
    </p>
  )
}

/** The same for programs that look in the head of a page. */
export function feedAlternate(lang: Language, request: SearchRequest): MetaDescriptor[] {
  if (!isNarrowed(request)) return []
  return [
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      title: messages[lang].search.follow,
      href: pathIn(lang, feedPath(request)),
    },
  ]
}
