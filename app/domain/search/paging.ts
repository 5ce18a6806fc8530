/** Which page of a long list an address asks for. */

/** Further than anybody leafs; a larger number only makes the database count. */
const lastPage = 10_000

/** `?sida=3`; anything else is the first page. */
export function pageNumber(search: URLSearchParams): number {
  const text = search.get('sida') ?? ''
  return /^[1-9]\d{0,4}$/.test(text) ? Math.min(Number(text), lastPage) : 1
}

/** The other way: the first page has no number in its address. */
export function pageParameter(page: number): number | null {
  return page > 1 ? page : null
}
