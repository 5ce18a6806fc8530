import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Contributor, contributorsOf } from '#app/domain/cases/contributors.ts'
import type { Db } from '#db/connect.ts'

/** Everybody who brought words into the draft, in the order in which they came; whoever started it comes first. */
export async function listContributors(
  db: Db,
  draft: { id: string; organisationId: string },
): Promise<Contributor[]> {
  const writers = await db
    .with('came', (cte) =>
      cte
        .selectFrom('draft_client')
        .where('draft_id', '=', draft.id)
        .select(['person_id', 'at'])
        .unionAll((union) =>
          union
            .selectFrom('cases')
            .where('id', '=', draft.id)
            .select(['created_by as person_id', sql<Date>`'-infinity'::timestamptz`.as('at')]),
        ),
    )
    .selectFrom('came')
    .innerJoin('person', 'person.id', 'came.person_id')
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
    .orderBy((row) => row.fn.min('came.at'))
    .execute()
  return contributorsOf(writers, draft.organisationId)
}
