/**
 * Crawlers may read what readers may. Pages for people who are signed in have nothing for them. A page of a search says
 * `noindex`, which a crawler sees only by fetching it; searches with several parameters, and feeds of searches, are too many to
 * be fetched at all.
 */

import { languages } from '#app/domain/language.ts'
import { type PathName, pathStart, pathTo } from '#app/domain/paths.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { fileResponse } from '#server/http/caching/cache-headers.ts'
import { respond } from '#server/http/respond.ts'

const closed: readonly PathName[] = [
  'draftCreation',
  'drafts',
  'reviewQueue',
  'account',
  'admin',
  'signIn',
  'passwordResetRequest',
  'passwordReset',
  'invitation',
  'firstAdministrator',
]

export const loader = respond(async ({ request, context }) => {
  const rules = languages.flatMap((language) => [
    ...closed.map((name) => `Disallow: ${pathIn(language, pathStart(name))}`),
    `Disallow: ${pathIn(language, pathTo('search'))}?*&`,
    `Disallow: ${pathIn(language, pathTo('feed'))}?`,
  ])
  const text = ['User-agent: *', ...rules, '', `Sitemap: ${context.origin}${pathTo('sitemap')}`, ''].join(
    '\n',
  )
  return fileResponse(request, 'text/plain', text)
})
