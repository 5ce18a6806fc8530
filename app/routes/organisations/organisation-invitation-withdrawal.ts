/** POST: takes an invitation back; its link is dead from then on. */

import { pathTo } from '#app/domain/paths.ts'
import { invitationWithdrawalForm } from '#app/domain/people/organisation-forms.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { withdrawOrganisationInvitation } from '#server/organisations/invitations.ts'
import { findOrganisationForMember } from '#server/organisations/presentation.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('organisationMembers', { slug: params.slug }))

export const action = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  const organisation = await findOrganisationForMember(context.db, person, params.slug ?? '')
  const form = await readHiddenFields(request, invitationWithdrawalForm)
  await withdrawOrganisationInvitation(context.db, person, organisation.id, form.invitation)
  throw seeDone(context, pathTo('organisationMembers', { slug: organisation.slug }), 'invitationWithdrawn')
})
