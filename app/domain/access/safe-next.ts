/** Where to go after signing in: a page of ours, whatever the address bar was made to say. */

/** Never read: only gives a relative address something to be relative to. */
const nowhere = 'http://erfa.invalid'

/** A path on this site with its query, or `/` when `next` is anything else. */
export function safeNext(next: string | null | undefined): string {
  if (!next || next.length > 2000) return '/'
  // backslashes, white space and control characters are read differently by different parsers
  if (!/^\/[\u0021-\u005b\u005d-\u007e]*$/.test(next)) return '/'
  if (!URL.canParse(next, nowhere)) return '/'
  const url = new URL(next, nowhere)
  // "//host" names a host; so does what "/..//host" becomes when its dots are taken away
  if (url.origin !== nowhere || url.pathname.startsWith('//')) return '/'
  // somebody on the way may decode once too often
  if (/%(?:[01][0-9a-f]|2f|5c|7f)/i.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
