import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Db } from '#db/connect.ts'

/**
 * What readers will compare themselves with, of the organisation that a text belongs to.
 * @throws NotFound
 */
export async function findCaseOrganisation(db: Db, caseId: string): Promise<CaseOrganisation> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .where('cases.id', '=', caseId)
    .select([
      'organisation.name',
      'organisation.slug',
      'organisation.type',
      'organisation.skr_group as skrGroup',
      'organisation.county_code as countyCode',
      'organisation.is_example as isExample',
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
