import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import { hasChoice, type SearchRequest, searchPath } from '#app/domain/search/search-request.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { type Repair, Repairs } from './repairs.tsx'
import { TopicLinks } from './topic-links.tsx'

interface Props {
  request: SearchRequest
  total: number
  repairs: readonly Repair[]
  totalWithoutChoice: number
  without: readonly { facet: string; total: number }[]
  topics: ReadonlyMap<string, number>
}

/** Nothing to show, why: the heading of what follows. */
export function useReason({
  request,
  total,
  totalWithoutChoice,
}: Pick<Props, 'request' | 'total' | 'totalWithoutChoice'>): string {
  const words = useText().t.search.nothing
  if (total > 0) return words.noPage
  if (!request.words && !hasChoice(request)) return words.published
  return hasChoice(request) && (totalWithoutChoice > 0 || !request.words)
    ? words.withFilters
    : words.onWords(request.words)
}

/** The way out that is surest first, then what else to try. */
export function NoResults({ request, total, repairs, totalWithoutChoice, without, topics }: Props) {
  const { t, href } = useText()
  const words = t.search.nothing
  if (total > 0)
    return <LinkButton href={href(searchPath({ ...request, page: 1 }))}>{words.first}</LinkButton>
  if (!request.words && !hasChoice(request)) return <p>{words.publishedText}</p>
  return (
    <>
      <WithoutOne request={request} without={without} />
      {totalWithoutChoice > 0 && <WithoutFilters request={request} total={totalWithoutChoice} />}
      <Repairs request={request} repairs={repairs} />
      <Tips hasWords={request.words !== ''} />
      <WhatThereIs topics={topics} />
    </>
  )
}

function WithoutFilters({ request, total }: { request: SearchRequest; total: number }) {
  const { t, lang, href } = useText()
  return (
    <p>
      <LinkButton href={href(searchPath({ ...request, chosen: {}, page: 1 }))}>
        {t.search.nothing.without(number(total, lang), total === 1)}
      </LinkButton>
    </p>
  )
}

/** Which of several filters to take away. */
function WithoutOne({ request, without }: Pick<Props, 'request' | 'without'>) {
  const { t, lang, href } = useText()
  if (without.length === 0) return null
  return (
    <ul>
      {without.map(({ facet, total }) => {
        const { [facet]: _, ...chosen } = request.chosen
        return (
          <li key={facet}>
            <a href={href(searchPath({ ...request, chosen, page: 1 }))}>
              {t.search.nothing.withoutOne(
                facetOf(facet)?.label[lang].toLowerCase() ?? facet,
                number(total, lang),
                total === 1,
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Last, what is not what was asked for. */
function WhatThereIs({ topics }: Pick<Props, 'topics'>) {
  const { t } = useText()
  const area = facetOf('area')
  if (!area?.options || topics.size === 0) return null
  return (
    <>
      <h3>{t.search.nothing.whatThereIs}</h3>
      <TopicLinks taxonomy={area.key} options={area.options} counts={topics} />
    </>
  )
}

function Tips({ hasWords }: { hasWords: boolean }) {
  const { t, href } = useText()
  const words = t.search.nothing
  return (
    <>
      <h3>{words.tips}</h3>
      <ul>
        {hasWords && <li>{words.fewerWords}</li>}
        {hasWords && <li>{words.otherWords}</li>}
        <li>
          <a href={href(pathTo('topics'))}>{words.topics}</a>
        </li>
        <li>
          <a href={href(pathTo('write'))}>{words.write}</a>
        </li>
      </ul>
    </>
  )
}
