/** What has been published last, for lists, the feed and the map of the site. */
import { sql } from 'kysely'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Titles } from '#app/domain/cases/titles.ts'
import type { PublicationStatus } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { isUnreviewed, selectCurrentVersions, toPublicationStatus, toVersion } from './version-row.ts'

export interface LatestCase extends Titles {
  id: string
  versionId: string
  slug: string
  kind: CaseKind
  number: number
  changeNote: string
  organisation: { id: string; name: string; type: string; isExample: boolean }
  lifecycle: string | null
  publishedAt: Date
  publicationStatus: PublicationStatus
  /** Published by a trusted organisation; nobody from outside has read it yet. */
  isUnreviewed: boolean
}

export interface LatestQuery {
  kind?: CaseKind
  /** Only of others that are like these organisations: of the same kind, and municipalities of the same group. */
  like?: readonly string[]
  /** Only of this organisation. */
  by?: string
  /** Only these cases. */
  among?: readonly string[]
  /** Only of these organisations. */
  amongOrganisations?: readonly string[]
  limit: number
  offset?: number
}

/** The newest version of each case that may be read, newest first. */
export async function listLatest(db: Db, asked: LatestQuery): Promise<LatestCase[]> {
  const rows = await selectCurrentVersions(db)
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .$if(asked.kind !== undefined, (query) => query.where('cases.kind', '=', asked.kind ?? ''))
    .$if(asked.by !== undefined, (query) => query.where('cases.organisation_id', '=', asked.by ?? ''))
    .$if(asked.among !== undefined, (query) =>
      query.where(sql<boolean>`cases.id = any(${asked.among ?? []}::uuid[])`),
    )
    .$if(asked.amongOrganisations !== undefined, (query) =>
      query.where(sql<boolean>`cases.organisation_id = any(${asked.amongOrganisations ?? []}::uuid[])`),
    )
    .$if(asked.like !== undefined, (query) => query.where(isLike(asked.like ?? [])))
    .select([
      'cases.id',
      'version.id as versionId',
      'version.slug',
      'version.kind',
      'version.language',
      'version.title',
      'version.summary',
      'version.title_en as titleEn',
      'version.summary_en as summaryEn',
      'version.number',
      'version.change_note as changeNote',
      'version.published_at as publishedAt',
      'cases.publication_status as publicationStatus',
      isUnreviewed.as('isUnreviewed'),
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.type as organisationType',
      'organisation.is_example as isExample',
      sql<string | null>`version.content #>> '{fields,lifecycle}'`.as('lifecycle'),
    ])
    .orderBy('version.published_at', 'desc')
    .orderBy('cases.id')
    .limit(asked.limit)
    .offset(asked.offset ?? 0)
    .execute()
  return rows.map(({ organisationId, organisationName, organisationType, isExample, ...row }) => ({
    ...toVersion(row),
    publicationStatus: toPublicationStatus(row.publicationStatus),
    organisation: { id: organisationId, name: organisationName, type: organisationType, isExample },
  }))
}

function isLike(organisationIds: readonly string[]) {
  return sql<boolean>`organisation.id <> all(${organisationIds}::uuid[]) and exists (
    select from organisation own
    where own.id = any(${organisationIds}::uuid[]) and own.type = organisation.type
      and own.skr_group is not distinct from organisation.skr_group
  )`
}
