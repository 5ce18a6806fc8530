/** Which page of a long list an address asks for. */

import type { QueryReader } from '#app/domain/query-parameters.ts'

/** Further than anybody leafs; a larger number only makes the database count. */
const lastPage = 10_000

/** `?sida=3`; anything else is the first page. */
export function pageNumber(query: QueryReader): number {
  const text = query.get('sida') ?? ''
  return /^[1-9]\d{0,4}$/.test(text) ? Math.min(Number(text), lastPage) : 1
}

/** The other way: the first page has no number in its address. */
export function pageParameter(page: number): number | null {
  return page > 1 ? page : null
}
