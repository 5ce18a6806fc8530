/** The public page of an organisation. */

import { roleIn } from '#app/domain/access/organisation-access.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { countMembers, countPublished } from './directory.ts'

const perPage = 20

/** @throws NotFound */
export async function findOrganisationBySlug(db: Db, slug: string) {
  const organisation = await db
    .selectFrom('organisation')
    .where('slug', '=', slug)
    .select((row) => [
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      'organisation.type',
      'organisation.code',
      'organisation.county_code as countyCode',
      'organisation.skr_group as skrGroup',
      'organisation.contact_role as contactRole',
      'organisation.contact_email as contactEmail',
      'organisation.website',
      'organisation.is_example as isExample',
      countPublished(row).as('published'),
      countMembers(row).as('members'),
      row
        .exists(
          row
            .selectFrom('membership')
            .innerJoin('person', 'person.id', 'membership.person_id')
            .whereRef('membership.organisation_id', '=', 'organisation.id')
            .where('membership.role', '=', 'approver')
            .where('person.suspended_at', 'is', null)
            .select('membership.role'),
        )
        .as('hasApprover'),
    ])
    .executeTakeFirst()
  if (!organisation) throw new NotFound()
  return { ...organisation, hasApprover: organisation.hasApprover === true }
}

/** Which of what it published stands on this page. */
export function rowsOfPage(page: number) {
  return { limit: perPage, offset: (page - 1) * perPage }
}

export function countPages(published: number): number {
  return Math.max(1, Math.ceil(published / perPage))
}

/**
 * The organisation for those who see its members: whoever belongs to it, and administrators.
 * @throws NotFound for everybody else
 */
export async function findOrganisationForMember(db: Db, viewer: Person, slug: string) {
  const organisation = await db
    .selectFrom('organisation')
    .where('slug', '=', slug)
    .select(['id', 'slug', 'name'])
    .executeTakeFirst()
  if (!organisation || !(viewer.isAdmin || roleIn(viewer, organisation.id))) throw new NotFound()
  return organisation
}
