/** A whole search: matches, facet counts, one page of hits, and a suggestion when nothing matches. */
import { sql } from 'kysely'
import type { Language } from '#app/domain/language.ts'
import { facets, mainFacets } from '#app/domain/search/facets.ts'
import type { Order, SearchRequest } from '#app/domain/search/search-request.ts'
import type { Db, Trx } from '#db/connect.ts'
import { count } from './case-set.ts'
import { countFacets, type FacetCounts } from './counts.ts'
import { hitsOf, type SearchHit } from './hits.ts'
import { findMatches, type Match, remaining } from './match.ts'
import { formsOf, type ParsedQuery, parseQuery, queryWords } from './parsed-query.ts'
import { lookUpStems } from './stems.ts'
import { suggestionFor } from './suggestion.ts'

export const hitsPerPage = 20
/** A search that takes longer would hold a connection that others wait for. */
const searchTimeoutMs = 2_000

export interface SearchResult {
  hits: SearchHit[]
  total: number
  counts: FacetCounts
  order: Order
  /** Nothing matched the words as typed: what near words would have been. */
  suggestion: string | null
  /** Matches without the chosen facets, shown when there are none with them. */
  totalWithoutChoice: number
}

/** `language` is the one the page speaks; texts in both are found. */
export function search(db: Db, request: SearchRequest, language: Language): Promise<SearchResult> {
  return withTimeout(db, async (trx) => {
    const query = await analyse(trx, request.words, language)
    const match = await findMatches(trx, query, request)
    const left = remaining(match)
    const total = count(left)
    const order = orderOf(request, query)
    return {
      hits: await hitsOf(trx, left, match.title, query, {
        order,
        offset: (request.page - 1) * hitsPerPage,
        limit: hitsPerPage,
      }),
      total,
      order,
      counts: await countFacets(trx, match, familiesOf(request)),
      suggestion: total === 0 ? await suggestionFor(trx, request.words, query) : null,
      totalWithoutChoice: total === 0 ? count(matchedByWords(match)) : total,
    }
  })
}

/** Null when it took too long: the page says so, and what may help. */
export async function searchOrGiveUp(
  db: Db,
  request: SearchRequest,
  language: Language,
): Promise<SearchResult | null> {
  try {
    return await search(db, request, language)
  } catch (problem) {
    if (isTimeout(problem)) return null
    throw problem
  }
}

const queryCanceled = '57014'
const lockNotAvailable = '55P03'

function isTimeout(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? problem.code : null
  return code === queryCanceled || code === lockNotAvailable
}

/** Runs `work` in a transaction with a short statement timeout. */
export function withTimeout<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    // compiling a query takes longer than any of these run
    await sql`select set_config('statement_timeout', ${`${searchTimeoutMs}`}, true), set_config('jit', 'off', true)`.execute(
      trx,
    )
    return work(trx)
  })
}

async function analyse(db: Db, query: string, language: Language): Promise<ParsedQuery> {
  const words = queryWords(query)
  return parseQuery(words, await lookUpStems(db, formsOf(words)), language)
}

function orderOf(request: SearchRequest, query: ParsedQuery): Order {
  if (query.groups.length === 0 && (request.order ?? 'relevance') === 'relevance') return 'newest'
  return request.order ?? 'relevance'
}

/** Facets with a choice are always counted, or nobody could take the choice back. */
function familiesOf({ allFacets, chosen }: SearchRequest): string[] {
  return facets
    .filter((facet) => allFacets || mainFacets.includes(facet) || chosen[facet.key])
    .map(({ key }) => key)
}

function matchedByWords(match: Match) {
  return match.words ?? match.all
}
