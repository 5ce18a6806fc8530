/** The one crossing from rows of `version` to the domain, and the joins that every list of published texts begins with. */
import { sql } from 'kysely'
import { type CaseKind, toCaseKind } from '#app/domain/cases/document.ts'
import { type Language, toLanguage } from '#app/domain/language.ts'
import { type PublicationStatus, publicationStatuses, readable } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'

/**
 * Of the table `version`: a trusted organisation gave both approvals, and no moderator has read it afterwards. The
 * database lets nobody else approve and publish.
 */
export const isUnreviewed = sql<boolean>`(
  version.published_by is not distinct from version.approved_by
  and not exists (select from version_check where version_check.version_id = version.id)
)`

/** The current version of each case that may be read; the caller says which columns. */
export function selectCurrentVersions(db: Db) {
  return db
    .selectFrom('cases')
    .innerJoin('version', (join) =>
      join.onRef('version.case_id', '=', 'cases.id').onRef('version.number', '=', 'cases.current_version'),
    )
    .where('cases.publication_status', 'in', readable)
}

/** Gives the columns that hold one of a few words their types; constraints of the tables allow no other words. */
export function toVersion<Row extends { kind: string; language: string }>(
  row: Row,
): Omit<Row, 'kind' | 'language'> & { kind: CaseKind; language: Language } {
  return { ...row, kind: toCaseKind(row.kind), language: toLanguage(row.language) }
}

export function toPublicationStatus(column: string): PublicationStatus {
  return publicationStatuses.find((status) => status === column) ?? 'current'
}
