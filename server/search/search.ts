/** A whole search: the words understood, matches, facet counts, one page of hits. */
import { sql } from 'kysely'
import type { Language } from '#app/domain/language.ts'
import { facets, mainFacets } from '#app/domain/search/facets.ts'
import type { Order, SearchRequest } from '#app/domain/search/search-request.ts'
import type { Db, Trx } from '#db/connect.ts'
import { and, count } from './case-set.ts'
import { countFacets, type FacetCounts } from './counts.ts'
import { hitsOf, type SearchHit } from './hits.ts'
import { fold } from './language/fold.ts'
import { lookUpStems } from './language/stems.ts'
import type { Differences } from './likeness-order.ts'
import { findMatches, lexemesOfQuery, type Match, remaining } from './match.ts'
import { formsToStem, namesOf, type ParsedQuery, parseQuery, typedQuery } from './parsed-query.ts'
import { readPostings } from './postings.ts'
import type { TypedQuery } from './query-syntax.ts'
import { type Repair, repairsOf, withRepairs } from './repair.ts'
import { groupsWith } from './synonyms.ts'

export const hitsPerPage = 20
/** A search that takes longer would hold a connection that others wait for. */
const searchTimeoutMs = 2_000

export interface SearchResult {
  hits: SearchHit[]
  total: number
  counts: FacetCounts
  order: Order
  /** How many of them have every word that was asked for. */
  totalWhole: number
  /** Words that no case has, and what was taken for them or may be. */
  repairs: readonly Repair[]
  /** Matches without the chosen facets, shown when there are none with them. */
  totalWithoutChoice: number
  /** Where nothing is left: chosen facets, each with the matches there would be without it. */
  without: readonly { facet: string; total: number }[]
}

/** `language` is the one the page speaks; texts in both are found. `differences` are those of the reader's organisation. */
export function search(
  db: Db,
  request: SearchRequest,
  language: Language,
  differences: Differences | null = null,
): Promise<SearchResult> {
  return withTimeout(db, (trx) => searchIn(trx, request, language, differences))
}

/** Within a transaction that has begun. */
export async function searchIn(
  trx: Trx,
  request: SearchRequest,
  language: Language,
  differences: Differences | null = null,
): Promise<SearchResult> {
  const { query, postings, repairs } = await understood(trx, request.words, language)
  const match = await findMatches(trx, query, postings, request)
  const left = remaining(match)
  const total = count(left)
  const order = orderOf(request, query, differences)
  return {
    hits: await hitsOf(trx, left, match, query, {
      order,
      offset: (request.page - 1) * hitsPerPage,
      limit: hitsPerPage,
      differences,
    }),
    total,
    totalWhole: match.whole ? count(and(left, match.whole)) : total,
    order,
    counts: await countFacets(trx, match, familiesOf(request)),
    repairs,
    totalWithoutChoice: total === 0 ? count(matchedByWords(match)) : total,
    without: total === 0 ? totalsWithout(match) : [],
  }
}

/** Null when it took too long: the page says so, and what may help. */
export function searchOrGiveUp(
  db: Db,
  request: SearchRequest,
  language: Language,
  differences: Differences | null = null,
): Promise<SearchResult | null> {
  return searchLimited(db, (trx) => searchIn(trx, request, language, differences))
}

/** `work` in the time of a search; null when it took longer. */
export async function searchLimited<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T | null> {
  try {
    return await withTimeout(db, work)
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

/** The words as concepts, typing errors mended, and the postings of all that they may be found by. */
export async function understood(db: Db, words: string, language: Language) {
  const typed = typedQuery(words)
  const asTyped = await readQuery(db, typed, language)
  const repairs = await repairsOf(db, asTyped.query, asTyped.postings)
  if (!repairs.some(({ isApplied }) => isApplied)) return { ...asTyped, repairs }
  return { ...(await readQuery(db, withRepairs(typed, repairs), language)), repairs }
}

async function readQuery(db: Db, typed: TypedQuery, language: Language) {
  const stems = await lookUpStems(db, formsToStem(typed))
  const names = typed.words.flatMap((word) => namesOf(word, stems)).flatMap((name) => [name, fold(name)])
  const query = parseQuery(typed, stems, await groupsWith(db, names), language)
  return { query, postings: await readPostings(db, lexemesOfQuery(query)) }
}

function orderOf(request: SearchRequest, query: ParsedQuery, differences: Differences | null): Order {
  // without anybody to be like
  const asked = request.order === 'likeness' && !differences?.size ? null : request.order
  if (query.concepts.length === 0 && (asked ?? 'relevance') === 'relevance') return 'newest'
  return asked ?? 'relevance'
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

/** With one choice the way without it is the way without any. */
function totalsWithout(match: Match) {
  if (match.chosen.size < 2) return []
  return [...match.chosen.keys()]
    .map((facet) => ({ facet, total: count(remaining(match, facet)) }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
}
