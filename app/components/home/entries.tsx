import { TopicLinks } from '#app/components/search/topic-links.tsx'
import { TagList } from '#app/components/ui/tag-list.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { taxonomies, topicPath } from '#app/domain/search/topics.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Ways in for whoever has no word to search with. */
export function Entries({ counts }: { counts: Counts }) {
  const { t, href } = useText()
  const area = taxonomies.find(({ key }) => key === 'area')
  return (
    <>
      {area && (
        <section aria-labelledby="by-area">
          <h2 id="by-area">{t.home.byArea}</h2>
          <TopicLinks taxonomy={area.key} options={area.options} counts={counts.get(area.key) ?? new Map()} />
        </section>
      )}
      <div className="short-entries">
        <Short name="theme" title={t.home.byTheme} counts={counts} />
        <Short name="lifecycle" title={t.home.byStage} counts={counts} />
      </div>
      <p>
        <a href={href(pathTo('topics'))}>{t.home.allTopics}</a>
      </p>
    </>
  )
}

function Short({ name, title, counts }: { name: string; title: string; counts: Counts }) {
  const { lang, href } = useText()
  const options = taxonomies.find(({ key }) => key === name)?.options ?? []
  const tags = options.flatMap(({ key, label }) => {
    const count = counts.get(name)?.get(key)
    return count ? [{ label: label[lang], count: number(count, lang), href: href(topicPath(name, key)) }] : []
  })
  return (
    <section aria-labelledby={`by-${name}`}>
      <h2 id={`by-${name}`}>{title}</h2>
      <TagList label={title} tags={tags} />
    </section>
  )
}
