/** A search as it stands in the address: words, chosen facet values, order, page. */

import { type Path, pathTo, type Query, searchOf } from '#app/domain/paths.ts'
import type { QueryReader } from '#app/domain/query-parameters.ts'
import { isSlug } from '#app/domain/text/slug.ts'
import { cleaned } from '#app/domain/text/text.ts'
import { facets, isFacetValue } from './facets.ts'
import { pageParameter } from './paging.ts'

export const orders = ['relevance', 'likeness', 'newest', 'oldest', 'organisation'] as const
export type Order = (typeof orders)[number]

export interface SearchRequest {
  words: string
  /** facet → chosen values; only facets with a choice */
  chosen: Readonly<Record<string, readonly string[]>>
  /** Null: by relevance where there are words, else the newest first. */
  order: Order | null
  page: number
  /** All facets are shown, not only the main ones. */
  allFacets: boolean
  /** The slug of the reader's organisation, where the address says it. */
  own?: string | null
}

export const longestQuery = 200
/** Nobody reads further, and an address could ask for any number. */
export const lastPage = 500
/** More than this in one facet is everything but a choice. */
const mostValues = 50

/** Reads what it knows and leaves out the rest: an old or mistyped address still finds something. */
export function readSearchRequest(query: QueryReader): SearchRequest {
  const chosen: Record<string, string[]> = {}
  for (const facet of facets) {
    const values = [...new Set(query.getAll(facet.key))].filter((value) => isFacetValue(facet, value))
    if (values.length > 0) chosen[facet.key] = values.slice(0, mostValues)
  }
  const page = Number(query.get('sida') ?? 1)
  return {
    words: searchWords(query.get('q') ?? ''),
    chosen,
    order: orders.find((order) => order === query.get('ordning')) ?? null,
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
    allFacets: query.get('filter') === 'alla',
    own: ownIn(query),
  }
}

/** Whether the address said anything that was left out: a value that is no more, a page that is no number, too long words. */
export function isReadInFull(query: QueryReader, request: SearchRequest): boolean {
  return (
    isNarrowedInFull(query, request) &&
    (query.get('ordning') || null) === request.order &&
    (query.get('vi') || null) === request.own &&
    (query.get('sida') ?? '1') === String(request.page)
  )
}

/** The same of the words and the filters alone: what a feed is about. */
export function isNarrowedInFull(query: QueryReader, request: SearchRequest): boolean {
  const typed = cleaned(query.get('q') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    typed === request.words &&
    facets.every(({ key }) => new Set(query.getAll(key)).size === (request.chosen[key]?.length ?? 0))
  )
}

function ownIn(query: QueryReader): string | null {
  const slug = query.get('vi') ?? ''
  return isSlug(slug) ? slug : null
}

function searchWords(text: string): string {
  const line = cleaned(text).replace(/\s+/g, ' ').trim()
  // cut between characters, not inside one
  return [...line].slice(0, longestQuery).join('')
}

/** The path of the site map, always the same for the same search. */
export function searchPath(request: Partial<SearchRequest>): Path {
  return pathTo('search', searchQuery(request))
}

/** The feed of what is found, newest first: without order and page, so that one search has one feed. */
export function feedPath({ words, chosen }: Pick<SearchRequest, 'words' | 'chosen'>): Path {
  return pathTo('feed', searchQuery({ words, chosen }))
}

function searchQuery({ words, chosen = {}, order, page = 1, allFacets, own }: Partial<SearchRequest>): Query {
  const facetValues = Object.entries(chosen).map(([facet, values]) => [facet, values.toSorted()] as const)
  return {
    q: words,
    ...Object.fromEntries(facetValues),
    ordning: order,
    sida: pageParameter(page),
    filter: allFacets ? 'alla' : null,
    vi: own,
  }
}

/** The same search with the value chosen, or no longer chosen; from its first page. */
export function toggled(request: SearchRequest, facet: string, value: string): SearchRequest {
  const before = request.chosen[facet] ?? []
  const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  const { [facet]: _, ...others } = request.chosen
  // in the order of the facets, so that one search has one address
  const chosen = { ...others, ...(values.length > 0 && { [facet]: values }) }
  const ordered = Object.fromEntries(
    facets.flatMap(({ key }) => (chosen[key] ? [[key, chosen[key] as readonly string[]]] : [])),
  )
  return { ...request, chosen: ordered, page: 1 }
}

export function hasChoice(request: SearchRequest): boolean {
  return Object.keys(request.chosen).length > 0
}

/** Something was asked for: words, or a value of a facet. */
export function isNarrowed(request: SearchRequest): boolean {
  return request.words !== '' || hasChoice(request)
}

/** Everything of the search but its words, as a form hands it on: the page is the first one again. */
export function keptFields(request: SearchRequest): [name: string, value: string][] {
  const { words: _, page: __, ...rest } = request
  return [...searchOf(searchQuery(rest))]
}
