/** The one crossing from rows of `person` and `membership` to the domain. A suspended person is never found. */
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { languages } from '#app/domain/language.ts'
import { type OrganisationRole, organisationRoles, type Person, themes } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'

/** Selects all that a Person holds; the caller adds the condition. */
export function selectPeople(db: Db) {
  return db
    .selectFrom('person')
    .where('person.suspended_at', 'is', null)
    .select((row) => [
      'person.id',
      'person.name',
      'person.email',
      'person.language',
      'person.theme',
      'person.is_moderator as isModerator',
      'person.is_admin as isAdmin',
      jsonArrayFrom(
        row
          .selectFrom('membership')
          .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
          .whereRef('membership.person_id', '=', 'person.id')
          .orderBy('organisation.name')
          .select([
            'organisation.id as organisationId',
            'organisation.name as organisationName',
            'organisation.slug as organisationSlug',
            'membership.role',
          ]),
      ).as('memberships'),
    ])
}

const personRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(languages),
  theme: z.enum(themes),
  isModerator: z.boolean(),
  isAdmin: z.boolean(),
  memberships: z.array(
    z.object({
      organisationId: z.string(),
      organisationName: z.string(),
      organisationSlug: z.string(),
      role: z.enum(organisationRoles),
    }),
  ),
})

/** Ignores what else the row holds. */
export function toPerson(row: unknown): Person {
  return personRow.parse(row)
}

/** For lists of members, which also show suspended people. */
export function toOrganisationRole(column: string): OrganisationRole {
  return organisationRoles.find((role) => role === column) ?? 'member'
}

/** The person with rights as they are now; null when there is none or the person is suspended. */
export async function findPersonById(db: Db, id: string): Promise<Person | null> {
  const row = await selectPeople(db).where('person.id', '=', id).executeTakeFirst()
  return row ? toPerson(row) : null
}
