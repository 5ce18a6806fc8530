import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Contributor, contributorsOf } from '#app/domain/cases/contributors.ts'
import type { Db } from '#db/connect.ts'
import type { Case } from '#server/drafts/case-row.ts'

/**
 * Everybody whose words are in the text, in the order in which they came; whoever started it comes first. Having had it
 * open, or words that are all deleted, makes nobody a contributor.
 * @param clientIds that have something in the published state
 */
export async function listContributors(
  db: Db,
  draft: Pick<Case, 'id' | 'organisationId' | 'createdBy'>,
  clientIds: readonly number[],
): Promise<Contributor[]> {
  const writers = await db
    .selectFrom('draft_client')
    .innerJoin('person', 'person.id', 'draft_client.person_id')
    .where('draft_client.draft_id', '=', draft.id)
    .where('draft_client.client_id', 'in', clientIds.length > 0 ? [...clientIds].map(String) : ['-1'])
    .select((row) => [
      'person.id',
      'person.name',
      jsonArrayFrom(
        row
          .selectFrom('membership')
          .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
          .whereRef('membership.person_id', '=', 'person.id')
          .orderBy('membership.created_at')
          .select(['organisation.id', 'organisation.name']),
      ).as('organisations'),
    ])
    .groupBy(['person.id', 'person.name'])
    .orderBy((row) => row('person.id', '=', draft.createdBy), 'desc')
    .orderBy((row) => row.fn.min('draft_client.at'))
    .execute()
  return contributorsOf(writers, draft.organisationId)
}
