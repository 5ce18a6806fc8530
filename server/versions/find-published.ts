/** What is found at the address of a published text: the text, where it moved, or that it is gone. */

import { sql } from 'kysely'
import { casePath, versionPath } from '#app/domain/cases/case-path.ts'
import { type Reader, visibleContent } from '#app/domain/cases/cost-visibility.ts'
import { type CaseKind, toCaseKind } from '#app/domain/cases/document.ts'
import type { PublishedText, Tombstone } from '#app/domain/cases/published-case.ts'
import { NotFound } from '#app/domain/errors.ts'
import { toLanguage } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { readable } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { hashContent, parseContent } from '#server/drafts/content-hash.ts'
import { isUnreviewed, toPublicationStatus, toVersion } from './version-row.ts'

export type PublishedResult =
  | { type: 'text'; text: PublishedText }
  | { type: 'gone'; tombstone: Tombstone }
  | { type: 'moved'; path: Path }

/** Which text an address of either shelf asks for. */
export interface PublishedAddress {
  kind: CaseKind
  slug: string
  /** Null for the newest version. */
  number: number | null
}

/** @throws NotFound: there is no such text, or it was never published. */
export async function findPublished(
  db: Db,
  address: PublishedAddress,
  reader: Reader,
): Promise<PublishedResult> {
  const row = await db
    .selectFrom('cases')
    .leftJoin('cases as target', 'target.id', 'cases.merged_into')
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .where('cases.slug', '=', address.slug)
    .where('cases.publication_status', '!=', 'unpublished')
    .select([
      'cases.id',
      'cases.kind',
      'cases.language',
      'cases.publication_status as publicationStatus',
      'cases.current_version as newest',
      'cases.withdrawn_at as withdrawnAt',
      'cases.withdrawal_reason as reason',
      'cases.review_by as reviewBy',
      'target.kind as targetKind',
      'target.slug as targetSlug',
      'organisation.name',
      'organisation.slug as organisationSlug',
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const kind = toCaseKind(row.kind)
  if (kind !== address.kind) {
    const { slug, number } = address
    return { type: 'moved', path: number === null ? casePath(kind, slug) : versionPath(kind, slug, number) }
  }
  if (row.publicationStatus === 'merged' && row.targetKind && row.targetSlug)
    return { type: 'moved', path: casePath(toCaseKind(row.targetKind), row.targetSlug) }
  if (!isReadable(row.publicationStatus)) {
    const { withdrawnAt, reason, name, organisationSlug: slug } = row
    return {
      type: 'gone',
      tombstone: {
        kind,
        language: toLanguage(row.language),
        withdrawnAt,
        reason: reason ?? '',
        organisation: { name, slug },
      },
    }
  }
  const newest = row.newest ?? 0
  const { contentHash, ...version } = await findVersion(db, row.id, address.number ?? newest)
  const publicContent = visibleContent(version.content, 'public')
  return {
    type: 'text',
    text: {
      ...version,
      id: row.id,
      kind,
      slug: address.slug,
      newest,
      publicationStatus: toPublicationStatus(row.publicationStatus),
      reviewBy: row.reviewBy,
      content: visibleContent(version.content, reader),
      // the same for every reader: from a hash of the whole content, hidden amounts could be found by trying
      publicHash: publicContent === version.content ? contentHash : hashContent(publicContent),
    },
  }
}

/** @throws NotFound when the case has no such version. */
async function findVersion(db: Db, caseId: string, number: number) {
  const row = await db
    .selectFrom('version')
    .innerJoin('organisation', 'organisation.id', 'version.organisation_id')
    .where('version.case_id', '=', caseId)
    .where('version.number', '=', number)
    .select([
      'version.kind',
      'version.language',
      'version.title',
      'version.summary',
      'version.content',
      'version.content_hash as contentHash',
      'version.number',
      'version.published_at as publishedAt',
      sql<Date>`(select min(first.published_at) from version as first where first.case_id = version.case_id)`.as(
        'firstPublishedAt',
      ),
      'version.change_note as changeNote',
      'version.contributors',
      'version.schema_version as schemaVersion',
      isUnreviewed.as('isUnreviewed'),
      'organisation.name',
      'organisation.slug',
      'organisation.type',
      'organisation.skr_group as skrGroup',
      'organisation.county_code as countyCode',
      'organisation.is_example as isExample',
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { name, slug, type, skrGroup, countyCode, isExample, content, ...version } = toVersion(row)
  return {
    ...version,
    content: parseContent(content),
    organisation: { name, slug, type, skrGroup, countyCode, isExample },
  }
}

function isReadable(publicationStatus: string): boolean {
  return readable.some((one) => one === publicationStatus)
}
