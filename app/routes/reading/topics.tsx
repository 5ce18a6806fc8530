import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { TopicLinks } from '#app/components/search/topic-links.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { taxonomies } from '#app/domain/search/topics.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { cacheHeaders, forwardLoaderHeaders } from '#server/http/caching/cache-headers.ts'
import { respond } from '#server/http/respond.ts'
import { countTopics } from '#server/search/count-topics.ts'

export const headers = forwardLoaderHeaders
export const meta = titled(
  (t) => t.home.topics.title,
  (t) => t.home.topics.lead,
)

export const loader = respond(async ({ context: { db, person } }) => {
  const counts = await countTopics(
    db,
    taxonomies.map(({ key }) => key),
  )
  return data({ counts }, { headers: cacheHeaders(person) })
})

export default function Topics() {
  const { counts } = useLoaderData<typeof loader>()
  const { t, lang } = useText()
  const words = t.home.topics
  const filled = taxonomies.filter(({ key }) => counts.get(key)?.size)
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      {filled.length === 0 && <EmptyState title={words.none} />}
      {filled.length > 0 && (
        <nav aria-label={words.outline}>
          <ul className="topic-outline">
            {filled.map(({ key, label }) => (
              <li key={key}>
                <a href={`#${key}`} className="topic-outline-link">
                  {label[lang]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {filled.map(({ key, label, options }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{label[lang]}</h2>
          <TopicLinks taxonomy={key} options={options} counts={counts.get(key) ?? new Map()} />
        </section>
      ))}
    </Page>
  )
}
