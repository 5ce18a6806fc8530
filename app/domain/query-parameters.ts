/**
 * The query parameters that pages read, beside the facets of a search. Any other is dropped before a page sees it: it
 * would only give one page many addresses, each of which caches would keep. What a form did is none of them, though it stands
 * in the address: see server/http/addresses/see-outcome.ts.
 */
import { facets } from './search/facets.ts'

export const queryParameters = [
  // where to go after signing in
  'next',
  // searches and lists
  'q',
  'ordning',
  'filter',
  'sida',
  'slag',
  'lan',
  'grupp',
  'visa',
  'organisation',
  'vilka',
  // whose organisations like it are told apart
  'vi',
  // how much each feature weighs when organisations are compared
  'vikt-invanare',
  'vikt-tathet',
  'vikt-grupp',
  'vikt-tatort',
  'vikt-bredband',
  'vikt-lan',
  'vikt-typ',
  // versions to compare
  'fran',
  'till',
  // part of the site map for search engines
  'del',
] as const

export type QueryParameter = (typeof queryParameters)[number]

/** A URLSearchParams, of which only known parameters can be read. */
export interface QueryReader {
  get(name: QueryParameter): string | null
  /** @param facet of a search */
  getAll(facet: string): string[]
}

const known: ReadonlySet<string> = new Set([...queryParameters, ...facets.map(({ key }) => key)])

/** The same query without unknown parameters and in one order: two spellings that mean the same are equal. */
export function canonicalQuery(query: string): string {
  const params = new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => known.has(name)))
  params.sort()
  return params.toString()
}
