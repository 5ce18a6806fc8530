/** What anonymous readers get may be shared by caches for a moment; what somebody signed in gets is theirs alone. */
import type { HeadersFunction } from '@remix-run/node'
import fresh from 'fresh'
import type { Person } from '#app/domain/people/person.ts'
import { weakEtag } from './etag.ts'

/** Short: a withdrawal reaches every cache within it. Our own cache is emptied at once. */
const sharedSeconds = 60

export function cacheHeaders(person: Person | null): Record<string, string> {
  if (person) return { 'Cache-Control': 'private, no-store' }
  return { 'Cache-Control': `public, max-age=${sharedSeconds}, s-maxage=${sharedSeconds}` }
}

/**
 * Of the page that answers a form: whoever comes back to it by the browser's Back sees it again, where a page that nothing may
 * keep would ask whether to send the form once more. Nobody is shown it as new, and signing out erases it.
 */
export const formAnswerCaching = 'private, no-cache'

/** A page's `headers`: those of its loader, also where the loader answered with an error. */
export const forwardLoaderHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) =>
  errorHeaders ?? loaderHeaders

/**
 * A file for machines, the same for everybody; nothing for whoever has it already. Our own cache of pages does not keep
 * it: without `s-maxage` one crawler that takes everything would drive out the pages that people read.
 */
export function fileResponse(request: Request, contentType: string, body: string): Response {
  const etag = weakEtag(body)
  const headers = {
    'Content-Type': `${contentType}; charset=utf-8`,
    'Cache-Control': `public, max-age=${sharedSeconds}`,
    ETag: etag,
  }
  if (fresh(Object.fromEntries(request.headers), { etag }))
    return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
