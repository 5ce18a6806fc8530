/** The cases of one page of a result, in the order asked for. */
import { sql } from 'kysely'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Titles } from '#app/domain/cases/titles.ts'
import { type PublicationStatus, readable } from '#app/domain/reviews/workflow.ts'
import type { Order } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { isUnreviewed, toPublicationStatus, toVersion } from '#server/versions/version-row.ts'
import { bitString, type CaseSet, clearOrdinals, count, ordinalsIn } from './case-set.ts'
import { type Differences, orderByLikeness } from './likeness-order.ts'
import type { Match } from './match.ts'
import type { ParsedQuery } from './parsed-query.ts'
import { rankMatches } from './ranking/ranking.ts'
import { type Snippet, snippetOf, stemsToMark } from './snippet.ts'

export interface SearchHit extends Titles {
  slug: string
  kind: CaseKind
  /** The sentence that matched; null when no sentence did, or the query has no words. */
  snippet: Snippet | null
  /** What was asked for and is not in it. */
  missing: readonly string[]
  organisation: {
    id: string
    name: string
    slug: string
    type: string
    skrGroup: string | null
    isExample: boolean
  }
  lifecycle: string | null
  publishedAt: Date
  publicationStatus: PublicationStatus
  /** Published by a trusted organisation; nobody from outside has read it yet. */
  isUnreviewed: boolean
}

export interface HitsAsked {
  order: Order
  offset: number
  limit: number
  /** Of the reader's organisation. */
  differences: Differences | null
}

/** With fewer matches, fetching them by ordinal is faster than scanning an index by date. */
const fewMatches = 2_000

export async function hitsOf(
  db: Db,
  left: CaseSet,
  match: Match,
  query: ParsedQuery,
  asked: HitsAsked,
): Promise<SearchHit[]> {
  return load(db, await ordinalsOf(db, left, match, asked), match, query)
}

async function ordinalsOf(db: Db, left: CaseSet, match: Match, asked: HitsAsked): Promise<number[]> {
  const byLikeness = asked.order === 'likeness' ? asked.differences : null
  if (byLikeness && !match.scores) return orderByLikeness(db, left, byLikeness, asked)
  if (asked.order !== 'relevance' && asked.order !== 'likeness') return inOrder(db, left, asked.order, asked)
  const ranked = await rankMatches(db, left, match, byLikeness)
  const page = ranked.slice(asked.offset, asked.offset + asked.limit)
  // the matches that were not ranked follow, newest first
  const rest = { offset: Math.max(0, asked.offset - ranked.length), limit: asked.limit - page.length }
  if (rest.limit > 0 && count(left) > ranked.length)
    page.push(...(await inOrder(db, clearOrdinals(left, ranked), 'newest', rest)))
  return page
}

const orderings = {
  newest: sql`published_at desc, case_id`,
  oldest: sql`published_at asc, case_id desc`,
  organisation: sql`organisation_name collate "sv-x-icu", published_at desc, case_id`,
} as const

export async function inOrder(
  db: Db,
  set: CaseSet,
  order: keyof typeof orderings,
  { offset, limit }: { offset: number; limit: number },
): Promise<number[]> {
  const few = count(set) <= fewMatches
  const chosen = few
    ? sql<boolean>`ordinal = any(${ordinalsIn(set)}::integer[])`
    : sql<boolean>`get_bit(${bitString(set)}::varbit, ordinal) = 1`
  const { rows } = await sql<{ ordinal: number }>`
    select ordinal from search_entry where ${chosen}
    order by ${orderings[order]} limit ${limit} offset ${offset}
  `.execute(db)
  return rows.map(({ ordinal }) => ordinal)
}

async function load(
  db: Db,
  ordinals: readonly number[],
  match: Match,
  query: ParsedQuery,
): Promise<SearchHit[]> {
  if (ordinals.length === 0) return []
  const rows = await db
    .selectFrom('search_entry')
    .innerJoin('cases', 'cases.id', 'search_entry.case_id')
    .innerJoin('version', 'version.id', 'search_entry.version_id')
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .where('ordinal', 'in', ordinals)
    // the index follows the publication status by a trigger; what may not be read is not shown even if it did not
    .where('cases.publication_status', 'in', readable)
    .select([
      'search_entry.ordinal',
      // long, and read only where there is a sentence to find
      sql<string>`case when ${query.concepts.length > 0} then search_entry.body else '' end`.as('body'),
      'cases.publication_status as publicationStatus',
      isUnreviewed.as('isUnreviewed'),
      'version.slug',
      'version.kind',
      'version.language',
      'version.title',
      'version.summary',
      'version.title_en as titleEn',
      'version.summary_en as summaryEn',
      'version.published_at as publishedAt',
      'organisation.name',
      'organisation.id as organisationId',
      'organisation.slug as organisationSlug',
      'organisation.type',
      'organisation.skr_group as skrGroup',
      'organisation.is_example as isExample',
      'search_entry.facets',
    ])
    .execute()
  rows.sort((a, b) => ordinals.indexOf(a.ordinal) - ordinals.indexOf(b.ordinal))
  const stems = stemsToMark(query)
  return rows.map(({ ordinal, body, facets, organisationId, organisationSlug, ...joined }) => {
    const { name, type, skrGroup, isExample, ...row } = joined
    return {
      ...toVersion(row),
      publicationStatus: toPublicationStatus(row.publicationStatus),
      snippet: snippetOf(body, stems),
      missing: missingIn(ordinal, match, query),
      lifecycle: facetValue(facets, 'lifecycle'),
      organisation: { id: organisationId, name, slug: organisationSlug, type, skrGroup, isExample },
    }
  })
}

function missingIn(ordinal: number, { scores }: Match, { concepts }: ParsedQuery): string[] {
  if (!scores) return []
  return concepts.flatMap(({ typed }, index) => ((scores.has[ordinal] ?? 0) & (1 << index) ? [] : [typed]))
}

/** The facets are at hand; the content may be a book. */
function facetValue(facets: readonly string[], facet: string): string | null {
  return facets.find((term) => term.startsWith(`${facet}:`))?.slice(facet.length + 1) ?? null
}
