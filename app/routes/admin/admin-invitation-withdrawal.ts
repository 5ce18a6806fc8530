/** POST: takes back an invitation to an organisation. */

import { pathTo } from '#app/domain/paths.ts'
import { invitationWithdrawalForm } from '#app/domain/people/organisation-forms.ts'
import { parseId } from '#server/access/authorise.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { withdrawOrganisationInvitation } from '#server/organisations/invitations.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params, context }) => {
  requireAdministrator(context)
  return pathTo('adminOrganisation', { id: params.id })
})

export const action = respond(async ({ params, request, context }) => {
  const admin = requireAdministrator(context)
  const organisationId = parseId(params.id)
  const form = await readHiddenFields(request, invitationWithdrawalForm)
  await withdrawOrganisationInvitation(context.db, admin, organisationId, form.invitation)
  throw seeDone(context, pathTo('adminOrganisation', { id: organisationId }), 'invitationWithdrawn')
})
