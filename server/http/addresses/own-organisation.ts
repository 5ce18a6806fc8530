/**
 * A reader who has said which organisation is hers is led to the address of the page for that organisation: `/sok?q=fiber`
 * to `/sok?q=fiber&vi=exempelby`. What a cookie says never changes what an address answers, so that every page of strangers
 * can be cached for all of them (decision 0192).
 */
import type { Request, RequestHandler } from 'express'
import { pathPrefixes } from '#app/domain/language.ts'
import { type PathName, patternOf, shelfNames } from '#app/domain/paths.ts'
import { canonicalQuery } from '#app/domain/query-parameters.ts'
import type { Cookies } from '#server/http/cookies.ts'
import { namesOutcome } from './see-outcome.ts'

/** Pages that say or order something by the reader's organisation. */
const forReaders: readonly PathName[] = ['home', 'search', 'topic', 'case']

export function redirectToOwnOrganisation(
  cookies: Pick<Cookies, 'readOrganisation' | 'readSessionId'>,
): RequestHandler {
  return (req, res, next) => {
    const slug = organisationFor(req, cookies)
    if (slug === null) return next()
    const [path = '', ...rest] = req.originalUrl.split('?')
    const query = canonicalQuery(`${rest.join('?')}&vi=${slug}`)
    res.set('Cache-Control', 'private, no-store').vary('Cookie').redirect(302, `${path}?${query}`)
  }
}

/** Null for who has chosen nothing, is signed in, or asks for an address that already says it. */
function organisationFor(
  req: Request,
  cookies: Pick<Cookies, 'readOrganisation' | 'readSessionId'>,
): string | null {
  if (req.method !== 'GET' && req.method !== 'HEAD') return null
  const slug = cookies.readOrganisation(req.headers.cookie)
  if (slug === null || cookies.readSessionId(req.headers.cookie) !== null) return null
  const [path = '', ...rest] = req.originalUrl.split('?')
  // of a text's formats only the page is for people
  if (!readerPaths.test(path) || !req.accepts('text/html') || req.accepts(formats) !== 'text/html')
    return null
  const query = new URLSearchParams(rest.join('?'))
  return query.has('vi') || namesOutcome(query) ? null : slug
}

const formats = ['text/html', 'text/markdown', 'application/json']

const readerPaths = new RegExp(
  `^(?:${pathPrefixes.en})?(?:${forReaders
    .map((name) =>
      patternOf(name)
        .replace(/:(?!shelf)\w+/g, '[^/.]+')
        .replace(':shelf', `(?:${shelfNames.join('|')})`)
        .replace(/^\/$/, '/?'),
    )
    .join('|')})$`,
)
