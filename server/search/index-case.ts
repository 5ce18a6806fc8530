/** What publishing calls: the newest version of a case into the index, or the case out of it. */
import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { parseContent } from '#server/drafts/content-hash.ts'
import { selectCurrentVersions, toVersion } from '#server/versions/version-row.ts'
import { entryOf, type Published } from './entry.ts'
import { writeEntries } from './write-entries.ts'

/** Makes the current version of a case findable. A case that may not be read is taken out instead. */
export async function indexCase(trx: Trx, caseId: string): Promise<void> {
  const published = await publishedOf(trx, [caseId])
  if (published.length === 0) await unindexCase(trx, caseId)
  else await writeEntries(trx, published.map(entryOf))
}

/** Nobody finds the case any more. */
export async function unindexCase(trx: Trx, caseId: string): Promise<void> {
  await sql`select search_forget(${caseId}::uuid)`.execute(trx)
}

/** The current versions of those of the cases that may be read. */
export async function publishedOf(db: Db, caseIds: readonly string[]): Promise<Published[]> {
  const rows = await selectCurrentVersions(db)
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .where('cases.id', 'in', caseIds)
    .select([
      'cases.id as caseId',
      'version.id as versionId',
      'version.kind',
      'version.title',
      'version.content',
      'version.language',
      'version.published_at as publishedAt',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.type as organisationType',
      'organisation.skr_group as skrGroup',
      'organisation.county_code as countyCode',
    ])
    .orderBy('version.published_at')
    .execute()
  return rows.map(
    ({ content, organisationId, organisationName, organisationType, skrGroup, countyCode, ...row }) => ({
      ...toVersion(row),
      content: parseContent(content),
      organisation: {
        id: organisationId,
        name: organisationName,
        type: organisationType,
        skrGroup,
        countyCode,
      },
    }),
  )
}
