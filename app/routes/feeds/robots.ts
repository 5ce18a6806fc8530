/**
 * Crawlers may read what readers may. Rooms of those who sign in have nothing for them. Searches say `noindex`
 * themselves and must be fetched for that; those with several parts are too many to fetch.
 */
import { languages } from '#app/domain/language.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { fileFor } from '#server/http/caching.ts'
import { respond } from '#server/http/respond.ts'

const closed = [
  '/skriv/nytt',
  '/utkast',
  '/granskning',
  '/konto',
  '/admin',
  '/logga-in',
  '/glomt-losenord',
  '/aterstall/',
  '/inbjudan/',
  '/forsta-administrator/',
  '/sok?*&',
]

export const loader = respond(async ({ request, context }) => {
  const rules = languages.flatMap((language) => closed.map((path) => `Disallow: ${pathIn(language, path)}`))
  const text = ['User-agent: *', ...rules, '', `Sitemap: ${context.origin}/sitemap.xml`, ''].join('\n')
  return fileFor(request, 'text/plain', text)
})
