/** A draft as far as rights to it go, for whoever asks. */

import { z } from 'zod'
import type { CaseAccess } from '#app/domain/access/access.ts'
import { collaboratorRoles } from '#app/domain/people/person.ts'
import { publicationStatuses, states } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'

export interface DraftAccess extends CaseAccess {
  title: string
  organisationName: string
}

const accessRow = z.object({
  id: z.string(),
  title: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  createdBy: z.string(),
  state: z.enum(states),
  publicationStatus: z.enum(publicationStatuses),
  claimedBy: z.string().nullable(),
  collaboratorRole: z.enum(collaboratorRoles).nullable(),
})

/** Says nothing about what the person may do: that is `can`. Null when there is no such draft. */
export async function findDraftAccess(db: Db, caseId: string, personId: string): Promise<DraftAccess | null> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .leftJoin('collaborator', (join) =>
      join.onRef('collaborator.case_id', '=', 'cases.id').on('collaborator.person_id', '=', personId),
    )
    .where('cases.id', '=', caseId)
    .select([
      'cases.id',
      'cases.title',
      'cases.organisation_id as organisationId',
      'organisation.name as organisationName',
      'cases.created_by as createdBy',
      'cases.state',
      'cases.publication_status as publicationStatus',
      'cases.claimed_by as claimedBy',
      'collaborator.role as collaboratorRole',
    ])
    .executeTakeFirst()
  return row ? accessRow.parse(row) : null
}
