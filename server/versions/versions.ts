/** The versions of a case as readers find them: which there are, and two of them beside each other. */
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { VersionSummary } from '#app/domain/cases/version-summary.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Language } from '#app/domain/language.ts'
import type { Db } from '#db/connect.ts'
import { parseContent } from '#server/drafts/content-hash.ts'
import type { PublishedAddress } from './find-published.ts'
import { isUnreviewed, selectCurrentVersions, toVersion } from './version-row.ts'

export interface PublishedCase {
  id: string
  kind: CaseKind
  slug: string
  title: string
  /** Empty where nobody wrote one. */
  titleEn: string
  organisation: string
  currentVersion: number
  language: Language
}

/** @throws NotFound also when the case is withdrawn: its page says so, its versions say nothing. */
export async function findPublishedCase(
  db: Db,
  { kind, slug }: Pick<PublishedAddress, 'kind' | 'slug'>,
): Promise<PublishedCase> {
  const row = await selectCurrentVersions(db)
    .innerJoin('organisation', 'organisation.id', 'version.organisation_id')
    .where('cases.slug', '=', slug)
    .where('cases.kind', '=', kind)
    .select([
      'cases.id',
      'cases.kind',
      'version.number as currentVersion',
      'version.title',
      'version.title_en as titleEn',
      'version.language',
      'organisation.name as organisation',
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...toVersion(row), slug }
}

/** The newest first. */
export async function listVersions(db: Db, caseId: string): Promise<VersionSummary[]> {
  return db
    .selectFrom('version')
    .innerJoin('person as publisher', 'publisher.id', 'version.published_by')
    .leftJoin('person as approver', 'approver.id', 'version.approved_by')
    .leftJoin('version_check as check', 'check.version_id', 'version.id')
    .leftJoin('person as checker', 'checker.id', 'check.checked_by')
    .where('version.case_id', '=', caseId)
    .orderBy('version.number', 'desc')
    .select([
      'version.number',
      'version.title',
      'version.change_note as changeNote',
      'version.published_at as publishedAt',
      'version.contributors',
      'approver.name as approvedBy',
      'publisher.name as publishedBy',
      'checker.name as checkedBy',
      isUnreviewed.as('isUnreviewed'),
    ])
    .execute()
}

/** Any two of them, the first two if the address does not say. */
export interface ChosenVersions {
  from: number
  to: number
}

/** @throws NotFound when the address names a version that there is not, or there is only one. */
export function chosenVersions(
  written: { from: string | null; to: string | null },
  newest: number,
): ChosenVersions {
  if (newest < 2) throw new NotFound()
  const number = (text: string | null, otherwise: number) => {
    if (text === null) return otherwise
    const value = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0
    if (value < 1 || value > newest) throw new NotFound()
    return value
  }
  const to = number(written.to, newest)
  return { from: number(written.from, Math.max(1, to - 1)), to }
}

/** @throws NotFound when the case has no such version. */
export async function loadVersionContent(db: Db, caseId: string, number: number): Promise<Content> {
  const row = await db
    .selectFrom('version')
    .where('case_id', '=', caseId)
    .where('number', '=', number)
    .select('content')
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return parseContent(row.content)
}
