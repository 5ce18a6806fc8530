import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import type { Option } from '#app/domain/cases/fields.ts'
import { topicPath } from '#app/domain/search/topics.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  taxonomy: string
  options: readonly Option[]
  counts: ReadonlyMap<string, number>
}

/** The values of a taxonomy that something is published about, in their own order, each with how much. */
export function TopicLinks({ taxonomy, options, counts }: Props) {
  const { t, lang, href } = useText()
  return (
    <ul className="topic-links">
      {options.map(({ key, label }) => {
        const count = counts.get(key)
        return (
          count && (
            <li key={key}>
              <a href={href(topicPath(taxonomy, key))}>{label[lang]}</a>{' '}
              <span className="meta" aria-hidden="true">
                {number(count, lang)}
              </span>
              <VisuallyHidden>{t.home.topics.count(count)}</VisuallyHidden>
            </li>
          )
        )
      })}
    </ul>
  )
}
