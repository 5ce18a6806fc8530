/** Who can open a draft, and why: invited by name, or by a role in the organisation that owns it. */

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { collaboratorRoles, organisationRoles } from '#app/domain/people/person.ts'
import type { InvitedPerson } from '#app/domain/reviews/draft-pages.ts'
import type { Db } from '#db/connect.ts'
import type { Case } from './case-row.ts'

const invitedRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(collaboratorRoles),
  invitedBy: z.string().nullable(),
  since: z.date(),
  isOutside: z.boolean(),
  organisations: z.array(z.object({ name: z.string() })),
})

export async function listInvitedPeople(db: Db, { id, organisationId }: Case): Promise<InvitedPerson[]> {
  const rows = await db
    .selectFrom('collaborator')
    .innerJoin('person', 'person.id', 'collaborator.person_id')
    .leftJoin('person as inviter', 'inviter.id', 'collaborator.invited_by')
    .where('collaborator.case_id', '=', id)
    .where('person.suspended_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .select((row) => [
      'person.id',
      'person.name',
      'collaborator.role',
      'inviter.name as invitedBy',
      'collaborator.created_at as since',
      sql<boolean>`not exists (
        select 1 from membership m where m.person_id = person.id and m.organisation_id = ${organisationId})`.as(
        'isOutside',
      ),
      jsonArrayFrom(
        row
          .selectFrom('membership')
          .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
          .whereRef('membership.person_id', '=', 'person.id')
          .orderBy('organisation.name')
          .select('organisation.name'),
      ).as('organisations'),
    ])
    .execute()
  return rows.map((row) => {
    const { organisations, ...person } = invitedRow.parse(row)
    return { ...person, organisations: organisations.map(({ name }) => name) }
  })
}

const insiderRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(organisationRoles),
  /** started the draft, which is why a plain member has it too */
  isCreator: z.boolean(),
})
export type Insider = z.infer<typeof insiderRow>

/** A list of more names than this says nothing that its number does not say. */
const maxInsiders = 50

/** Approvers first, then editors; with how many there are in all. */
export async function listInsiders(db: Db, found: Case): Promise<{ people: Insider[]; total: number }> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.organisation_id', '=', found.organisationId)
    .where('person.suspended_at', 'is', null)
    .where((row) =>
      row.or([
        row('membership.role', 'in', ['editor', 'approver']),
        row('membership.person_id', '=', found.createdBy),
      ]),
    )
    .orderBy((row) => row.case().when('membership.role', '=', 'approver').then(0).else(1).end())
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(maxInsiders)
    .select([
      'person.id',
      'person.name',
      'membership.role',
      sql<boolean>`person.id = ${found.createdBy}`.as('isCreator'),
      sql<string>`count(*) over ()`.as('total'),
    ])
    .execute()
  return { people: rows.map((row) => insiderRow.parse(row)), total: Number(rows[0]?.total ?? 0) }
}
