/** The drafts that a person has a part in, for one page. */
import { sql } from 'kysely'
import type { Person } from '#app/domain/people/person.ts'
import { type DraftSummary, draftSummary } from '#app/domain/reviews/draft-summary.ts'
import type { Db } from '#db/connect.ts'

/** More than anybody works on at once; older ones are found by their organisation. */
const maxDrafts = 200

/** The last edited first. */
export async function listMyDrafts(db: Db, person: Person): Promise<DraftSummary[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .leftJoin('collaborator', (join) =>
      join.onRef('collaborator.case_id', '=', 'cases.id').on('collaborator.person_id', '=', person.id),
    )
    .where(involved(person))
    .where(sql<boolean>`may_read_draft(${person.id}, cases)`)
    .select([
      'cases.id',
      'cases.kind',
      'cases.title',
      'cases.state',
      'cases.publication_status as publicationStatus',
      'cases.slug',
      'cases.completeness',
      'cases.edited_at as editedAt',
      'cases.submitted_at as submittedAt',
      'organisation.name as organisation',
      sql<boolean>`cases.created_by = ${person.id} or collaborator.person_id is not null`.as('isMine'),
      (row) =>
        row
          .selectFrom('case_move')
          .whereRef('case_move.case_id', '=', 'cases.id')
          .whereRef('case_move.to_state', '=', 'cases.state')
          .where('case_move.move', 'in', ['requestChanges', 'reject'])
          .orderBy('case_move.id', 'desc')
          .limit(1)
          .select('case_move.note')
          .as('lastNote'),
    ])
    .orderBy('cases.edited_at', 'desc')
    .orderBy('cases.id')
    .limit(maxDrafts)
    .execute()
  return rows.map((row) => draftSummary.parse(row))
}

/** Narrow enough for the indexes; what may be read is asked of every one that is left. A moderator's queue is not here. */
function involved(person: Person) {
  const organisations = person.memberships.map(({ organisationId }) => organisationId)
  return sql<boolean>`(
    cases.created_by = ${person.id}
    or collaborator.person_id is not null
    or cases.organisation_id = any(${organisations}::uuid[])
  )`
}
