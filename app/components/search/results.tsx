import { CaseList, type ListedCase } from '#app/components/cases/case-list.tsx'
import { OwnOrganisationNote } from '#app/components/organisations/own-organisation-note.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { summaryFor } from '#app/domain/cases/titles.ts'
import type { OwnOrganisation } from '#app/domain/organisations/own-organisation.ts'
import {
  hasChoice,
  lastPage,
  type Order,
  type SearchRequest,
  searchPath,
} from '#app/domain/search/search-request.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FeedLink } from './feed-link.tsx'
import { NoResults, useReason } from './no-results.tsx'
import { OrderLinks } from './order-links.tsx'
import { type Repair, Repairs } from './repairs.tsx'
import { HitWords, type Snippet } from './snippet-words.tsx'

interface Hit extends ListedCase {
  snippet: Snippet | null
  /** Words that were asked for and that it does not have. */
  missing: readonly string[]
}

export interface Found {
  hits: Hit[]
  total: number
  totalWhole: number
  pages: number
  order: Order
  repairs: readonly Repair[]
  totalWithoutChoice: number
  without: readonly { facet: string; total: number }[]
  /** Service areas with their texts, where nothing is found: what there is instead. */
  topics: ReadonlyMap<string, number>
}

interface Props {
  request: SearchRequest
  found: Found
  /** The reader's organisation, where it is known. */
  own: OwnOrganisation | null
}

/** How many, in which order, and one page of them; or why there are none. */
export function Results({ request, found, own }: Props) {
  if (found.hits.length === 0) return <Nothing request={request} found={found} />
  return <Hits request={request} found={found} own={own} />
}

function Hits({ request, found, own }: Props) {
  const { hits, total, pages, order, repairs } = found
  const { lang, href } = useText()
  return (
    <section aria-labelledby="results" className="results">
      <div className="results-head">
        <h2 id="results">
          <Count request={request} found={found} />
        </h2>
        {total > 1 && <OrderLinks request={request} order={order} hasOwn={own?.canCompare ?? false} />}
      </div>
      <OwnOrganisationNote own={own} />
      <Repairs request={request} repairs={repairs} />
      <CaseList
        cases={hits}
        wordsOf={(hit) => {
          const summary = summaryFor(lang, hit)
          return {
            words: <HitWords {...hit} summary={summary.text} />,
            language: hit.snippet ? hit.language : summary.language,
          }
        }}
      />
      <Pager
        page={request.page}
        pages={Math.min(pages, lastPage)}
        hrefOf={(page) => href(searchPath({ ...request, page }))}
      />
      <FeedLink request={request} />
    </section>
  )
}

function Nothing({ request, found }: { request: SearchRequest; found: Found }) {
  const reason = useReason({ request, ...found })
  return (
    <section aria-labelledby="results" className="results no-results">
      <h2 id="results">{reason}</h2>
      <NoResults request={request} {...found} />
      <FeedLink request={request} />
    </section>
  )
}

function Count({ request, found: { total, totalWhole } }: { request: SearchRequest; found: Found }) {
  const { t, lang } = useText()
  const count = number(total, lang)
  if (totalWhole === 0) return t.search.hitsNearest(count, total === 1, request.words)
  if (totalWhole < total)
    return t.search.hitsPartly(number(totalWhole, lang), number(total - totalWhole, lang), request.words)
  if (request.words) return t.search.hitsOn(count, total === 1, request.words)
  return hasChoice(request) ? t.search.hits(count, total === 1) : t.search.everything(count, total === 1)
}
