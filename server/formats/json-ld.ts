/** The text for search engines, in the words of schema.org. */

import { casePath, versionPath } from '#app/domain/cases/case-path.ts'
import { listAt, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { optionLabel } from '#app/domain/cases/fields.ts'
import { licenceAddress, licenceOf, type PublishedText } from '#app/domain/cases/published-case.ts'
import { pathTo } from '#app/domain/paths.ts'
import { counties } from '#app/domain/people/counties.ts'
import { isSafeHref } from '#app/domain/text/rich-text.ts'
import { messages } from '#app/i18n/messages.ts'

const publicBodies = ['municipality', 'region', 'state_agency', 'county_board', 'municipal_association']

export function jsonLd(text: PublishedText, origin: string): Record<string, unknown> {
  const { organisation, language, content } = text
  const url = origin + casePath(text.kind, text.slug)
  const chosen = licenceOf(content)
  const licence = chosen && licenceAddress[chosen]
  const county = organisation.countyCode && optionLabel(counties, organisation.countyCode)?.[language]
  const sources = rowsAt(content, 'learned_from')
    .map((source) => textAt(source, 'link'))
    .filter((link) => link !== '' && isSafeHref(link))
    .map((link) => (link.startsWith('/') ? origin + link : link))
  return {
    '@context': 'https://schema.org',
    '@type': text.kind === 'lesson' ? 'Article' : 'Report',
    '@id': origin + versionPath(text.kind, text.slug, text.number),
    url,
    headline: text.title,
    abstract: text.summary,
    inLanguage: language,
    version: String(text.number),
    ...(text.isUnreviewed && { creativeWorkStatus: messages[language].common.states.unreviewed }),
    datePublished: text.firstPublishedAt.toISOString(),
    dateModified: text.publishedAt.toISOString(),
    ...(licence && { license: licence }),
    ...(listAt(content, 'tags').length > 0 && { keywords: listAt(content, 'tags').join(', ') }),
    ...(county && { spatialCoverage: { '@type': 'AdministrativeArea', name: county } }),
    ...(sources.length > 0 && { isBasedOn: sources }),
    isAccessibleForFree: true,
    author: text.contributors.map(({ name, organisation: at }) => ({
      '@type': 'Person',
      name,
      ...(at && { affiliation: { '@type': 'Organization', name: at } }),
    })),
    publisher: {
      '@type': publicBodies.includes(organisation.type) ? 'GovernmentOrganization' : 'Organization',
      name: organisation.name,
      url: origin + pathTo('organisation', { slug: organisation.slug }),
    },
  }
}
