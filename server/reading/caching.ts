/** What anonymous readers get may be shared by caches for a moment; what somebody signed in gets is theirs alone. */
import type { HeadersFunction } from '@remix-run/node'
import type { Person } from '#app/domain/person.ts'

/** Short: a withdrawal reaches every cache within it. Our own cache is emptied at once. */
const sharedSeconds = 60

export function cachingFor(person: Person | null): Record<string, string> {
  if (person) return { 'Cache-Control': 'private, no-store' }
  return { 'Cache-Control': `public, max-age=${sharedSeconds}, s-maxage=${sharedSeconds}` }
}

/** A page's `headers`: those of its loader, also where the loader answered with an error. */
export const loadersHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) =>
  errorHeaders ?? loaderHeaders
