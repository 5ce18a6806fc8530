/** A published case study or lesson at its address, and a version of it that never changes at `/v/<number>`. */
import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { PublishedPage } from '#app/components/cases/published-page.tsx'
import { Tombstone } from '#app/components/cases/tombstone.tsx'
import { pageTitle } from '#app/components/page/page-title-text.ts'
import { titlesOf } from '#app/domain/cases/published-case.ts'
import { summaryFor, titleFor } from '#app/domain/cases/titles.ts'
import { languageOf } from '#app/i18n/languages.ts'
import { messages } from '#app/i18n/messages.ts'
import { jsonLd } from '#server/formats/json-ld.ts'
import { cacheHeaders, forwardLoaderHeaders } from '#server/http/caching/cache-headers.ts'
import { readPublished } from '#server/http/read-published.ts'
import { readersOrganisation } from '#server/http/readers-organisation.ts'
import { respond } from '#server/http/respond.ts'
import { likeOrganisations } from '#server/organisations/likeness.ts'

export const headers = forwardLoaderHeaders

const forms = [
  ['md', 'text/markdown'],
  ['json', 'application/json'],
] as const

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location, params }) => {
  const lang = languageOf(location.pathname)
  const t = messages[lang]
  const hidden = { name: 'robots', content: 'noindex' }
  if (loaded?.type !== 'text') return [{ title: pageTitle(t, t.read.gone.title) }, hidden]
  const titles = titlesOf(loaded.text)
  const [title, summary] = [titleFor(lang, titles).text, summaryFor(lang, titles).text]
  return [
    { title: pageTitle(t, title) },
    ...(summary ? [{ name: 'description', content: summary }] : []),
    { property: 'og:title', content: title },
    { property: 'og:type', content: 'article' },
    ...(summary ? [{ property: 'og:description', content: summary }] : []),
    ...forms.map(([ending, type]) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      type,
      href: `${location.pathname}.${ending}`,
    })),
    // an old version stays at its address, but the newest is the one to find
    ...(params.number ? [hidden] : [{ 'script:ld+json': loaded.ld }]),
  ]
}

export const loader = respond(async (args) => {
  const { origin, person, operator } = args.context
  const found = await readPublished(args)
  const headers = cacheHeaders(person)
  if (found.type === 'gone') return data(found, { status: 410, headers })
  const { text, rights } = found
  const reader = await readersOrganisation(args, [text.organisation.slug])
  const own = reader && { slug: reader.slug, isLike: likeOrganisations(reader).length > 0 }
  const ld = jsonLd(text, origin)
  return data({ type: found.type, text, rights, origin, reportTo: operator.email, ld, own }, { headers })
})

export default function Case() {
  const found = useLoaderData<typeof loader>()
  if (found.type === 'gone') return <Tombstone tombstone={found.tombstone} />
  const { text, origin, reportTo, rights, own } = found
  return (
    <PublishedPage
      text={text}
      origin={origin}
      reportTo={reportTo}
      own={own}
      draftPath={rights.draftPath}
      withdrawalPath={rights.withdrawalPath}
    />
  )
}
