import { CaseList, type ListedCase } from '#app/components/cases/case-list.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import {
  hasChoice,
  lastPage,
  type Order,
  type SearchRequest,
  searchPath,
} from '#app/domain/search/search-request.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { NoResults, useReason } from './no-results.tsx'
import { OrderLinks } from './order-links.tsx'
import { SnippetWords } from './snippet-words.tsx'

interface Hit extends ListedCase {
  snippet: { text: string; isMatch: boolean }[] | null
}

export interface Found {
  hits: Hit[]
  total: number
  pages: number
  order: Order
  suggestion: string | null
  totalWithoutChoice: number
}

/** How many, in which order, and one page of them; or why there are none. */
export function Results({ request, found }: { request: SearchRequest; found: Found }) {
  if (found.hits.length === 0) return <Nothing request={request} found={found} />
  return <Hits request={request} found={found} />
}

function Hits({ request, found: { hits, total, pages, order } }: { request: SearchRequest; found: Found }) {
  const { href } = useText()
  return (
    <section aria-labelledby="results" className="results">
      <div className="results-head">
        <h2 id="results">
          <Count request={request} total={total} />
        </h2>
        {total > 1 && <OrderLinks request={request} order={order} />}
      </div>
      <CaseList cases={hits} wordsOf={(hit) => hit.snippet && <SnippetWords parts={hit.snippet} />} />
      <Pager
        page={request.page}
        pages={Math.min(pages, lastPage)}
        hrefOf={(page) => href(searchPath({ ...request, page }))}
      />
    </section>
  )
}

function Nothing({ request, found }: { request: SearchRequest; found: Found }) {
  const reason = useReason({ request, ...found })
  return (
    <section aria-labelledby="results" className="results no-results">
      <h2 id="results">{reason}</h2>
      <NoResults request={request} {...found} />
    </section>
  )
}

function Count({ request, total }: { request: SearchRequest; total: number }) {
  const { t, lang } = useText()
  const count = number(total, lang)
  if (request.words) return t.search.hitsOn(count, total === 1, request.words)
  return hasChoice(request) ? t.search.hits(count, total === 1) : t.search.everything(count, total === 1)
}
