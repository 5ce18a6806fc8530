/**
 * Every page has one address: lower case, no slash at the end, nothing percent-encoded that need not be. Other spellings
 * lead there, so that search engines, caches and logs know a page by one name only.
 */
import type { RequestHandler } from 'express'
import { languages, pathPrefixes } from '#app/domain/language.ts'
import { pathNames, pathStart, patternOf } from '#app/domain/paths.ts'
import { publicFormatPath } from './negotiate-format.ts'

export const redirectToCanonical: RequestHandler = (req, res, next) => {
  const [path = '', ...query] = req.originalUrl.split('?')
  const canonical = canonicalPath(path)
  if (canonical === null || canonical === path) next()
  // a token in an address must not stay in a cache
  else res.set('Cache-Control', 'no-store').redirect(308, [canonical, ...query].join('?'))
}

/** Null for what can be no address of ours, whatever its spelling: then it is not found as it stands. */
export function canonicalPath(path: string): string | null {
  // resolves dots, and takes a backslash for a slash as browsers do
  const { pathname } = new URL(`http://erfa${path}`)
  const [, ...segments] = pathname.replace(/\/+$/, '').split('/').map(decodeURIComponent)
  // also keeps the result from being the address of another host, as `//host` is
  if (segments.includes('')) return null
  const [before = ''] = tokenPath.exec(`/${segments.join('/')}`) ?? []
  const tokenAt = before === '' ? -1 : before.split('/').length - 2
  const spelled = segments.map((segment, index) =>
    encodeURIComponent(index === tokenAt ? segment : segment.toLowerCase()),
  )
  return publicFormatPath(`/${spelled.join('/')}`)
}

/** What stands before a token, in which upper and lower case are different letters. */
const tokenPath = new RegExp(
  `^(?:${languages.map((language) => pathPrefixes[language]).join('|')})(?:${pathNames
    .filter((name) => patternOf(name).includes('/:token'))
    .map(pathStart)
    .join('|')})(?=[^/])`,
  'i',
)
