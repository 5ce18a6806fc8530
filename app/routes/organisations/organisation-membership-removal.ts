/** POST: takes somebody out of the organisation, or oneself. */

import { pathTo } from '#app/domain/paths.ts'
import { removalForm } from '#app/domain/people/organisation-forms.ts'
import { seeDone, seeRefused } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { removeMember } from '#server/organisations/members.ts'
import { findOrganisationBySlug } from '#server/organisations/presentation.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('organisationMembers', { slug: params.slug }))

export const action = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  // not as its members find it: whoever has left, and sends the form again, is none
  const organisation = await findOrganisationBySlug(context.db, params.slug ?? '')
  const form = await readHiddenFields(request, removalForm)
  const personId = form.person
  const result = await removeMember(context.db, person, { organisationId: organisation.id, personId })
  const members = pathTo('organisationMembers', { slug: organisation.slug })
  if (!result.ok) throw seeRefused(context, members, result.error)
  // whoever left no longer sees the members
  if (personId === person.id) throw seeDone(context, pathTo('account'), 'left')
  throw seeDone(context, members, 'memberRemoved')
})
