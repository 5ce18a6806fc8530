/**
 * Everything that search engines may know (sitemaps.org): our own pages, topics that have something, organisations that
 * have published, and every published case; each at its address in both languages, with the other as its alternate.
 * A large collection is cut into parts, and `/sitemap.xml` lists them.
 */

import { casePath } from '#app/domain/cases/case-path.ts'
import { toCaseKind } from '#app/domain/cases/document.ts'
import { languages } from '#app/domain/language.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import { readable } from '#app/domain/reviews/workflow.ts'
import { taxonomies, topicPath } from '#app/domain/search/topics.ts'
import { defaultLanguage, pathIn } from '#app/i18n/languages.ts'
import type { Db } from '#db/connect.ts'
import { countTopics } from '#server/search/count-topics.ts'
import { selectCurrentVersions } from '#server/versions/version-row.ts'
import { declaration, element } from './xml.ts'

/** The format allows 50,000 addresses in a file, and each case has two; small parts are made and fetched quickly. */
export const casesPerPart = 2_500

/** Not the search, which asks not to be indexed. */
const ownPages = ['home', 'topics', 'organisations', 'about', 'accessibility', 'privacy'] as const

interface Page {
  path: Path
  changedAt: Date | null
}

/** `part` is null for `/sitemap.xml` itself. Null when there is no such part. */
export async function sitemap(db: Db, origin: string, part: number | null): Promise<string | null> {
  const parts = Math.max(1, Math.ceil((await countCases(db)) / casesPerPart))
  if (part === null && parts > 1) return indexOf(origin, parts)
  if (part !== null && part > parts) return null
  const first = (part ?? 1) === 1
  const pages = [...(first ? await otherPages(db) : []), ...(await casePages(db, part ?? 1))]
  return urlset(origin, pages)
}

function indexOf(origin: string, parts: number): string {
  const files = Array.from(
    { length: parts },
    (_, i) => `<sitemap>${element('loc', {}, origin + pathTo('sitemap', { del: i + 1 }))}</sitemap>`,
  )
  return [
    declaration,
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...files,
    '</sitemapindex>\n',
  ].join('\n')
}

function urlset(origin: string, pages: readonly Page[]): string {
  return [
    declaration,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) => urlsOf(origin, page)),
    '</urlset>\n',
  ].join('\n')
}

function urlsOf(origin: string, { path, changedAt }: Page): string[] {
  const alternate = (hreflang: string, href: string) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: origin + href })
  const alternates = [
    ...languages.map((language) => alternate(language, pathIn(language, path))),
    alternate('x-default', pathIn(defaultLanguage, path)),
  ].join('')
  const changed = changedAt ? element('lastmod', {}, changedAt.toISOString()) : ''
  return languages.map(
    (language) => `<url>${element('loc', {}, origin + pathIn(language, path))}${changed}${alternates}</url>`,
  )
}

async function countCases(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('cases')
    .where('publication_status', 'in', readable)
    .select((row) => row.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The oldest first: what is published next comes last and leaves the other parts as they are. */
async function casePages(db: Db, part: number): Promise<Page[]> {
  const rows = await selectCurrentVersions(db)
    .select(['version.slug', 'version.kind', 'version.published_at as publishedAt'])
    .orderBy('version.published_at')
    .orderBy('cases.id')
    .limit(casesPerPart)
    .offset((part - 1) * casesPerPart)
    .execute()
  return rows.map(({ slug, kind, publishedAt }) => ({
    path: casePath(toCaseKind(kind), slug),
    changedAt: publishedAt,
  }))
}

async function otherPages(db: Db): Promise<Page[]> {
  const counts = await countTopics(
    db,
    taxonomies.map(({ key }) => key),
  )
  const topics = taxonomies.flatMap(({ key, options }) =>
    options.filter((option) => counts.get(key)?.has(option.key)).map((option) => topicPath(key, option.key)),
  )
  const organisations = await selectCurrentVersions(db)
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .groupBy('organisation.slug')
    .select((row) => ['organisation.slug', row.fn.max('version.published_at').as('changedAt')])
    .orderBy('organisation.slug')
    .execute()
  return [
    ...[...ownPages.map((name) => pathTo(name)), ...topics].map((path) => ({ path, changedAt: null })),
    ...organisations.map(({ slug, changedAt }) => ({ path: pathTo('organisation', { slug }), changedAt })),
  ]
}
