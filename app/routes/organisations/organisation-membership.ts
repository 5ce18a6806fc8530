/** POST: another role for a member. */

import { pathTo } from '#app/domain/paths.ts'
import { roleForm } from '#app/domain/people/organisation-forms.ts'
import { seeDone, seeRefused } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { changeRole } from '#server/organisations/members.ts'
import { findOrganisationForMember } from '#server/organisations/presentation.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('organisationMembers', { slug: params.slug }))

export const action = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  const organisation = await findOrganisationForMember(context.db, person, params.slug ?? '')
  const { person: personId, role } = await readHiddenFields(request, roleForm)
  const result = await changeRole(context.db, person, { organisationId: organisation.id, personId, role })
  const path = pathTo('organisationMembers', { slug: organisation.slug })
  throw result.ok ? seeDone(context, path, 'roleChanged') : seeRefused(context, path, result.error)
})
