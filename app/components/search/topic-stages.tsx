import { TagList } from '#app/components/ui/tag-list.tsx'
import { lifecycles } from '#app/domain/cases/taxonomies/case.ts'
import { type SearchRequest, searchPath, toggled } from '#app/domain/search/search-request.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  request: SearchRequest
  /** stage → how many of the topic's cases have come so far */
  stages: ReadonlyMap<string, number>
}

/** How far those who wrote about the topic have come; each a search for those alone. */
export function TopicStages({ request, stages }: Props) {
  const { t, lang, href } = useText()
  const known = lifecycles.filter(({ key }) => stages.has(key))
  if (request.chosen.lifecycle || known.length < 2) return null
  return (
    <div className="topic-stages">
      <p className="label">{t.home.topics.byStage}</p>
      <TagList
        label={t.home.topics.byStage}
        tags={known.map(({ key, label }) => ({
          label: label[lang],
          count: number(stages.get(key) ?? 0, lang),
          href: href(searchPath(toggled(request, 'lifecycle', key))),
        }))}
      />
    </div>
  )
}
