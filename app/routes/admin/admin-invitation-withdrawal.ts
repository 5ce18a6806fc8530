/** POST: takes back an invitation to an organisation. */

import { pathTo } from '#app/domain/paths.ts'
import { invitationWithdrawalForm } from '#app/domain/people/organisation-forms.ts'
import { administrator } from '#server/http/administrator.ts'
import { leadsTo, readHiddenFields } from '#server/http/form-address.ts'
import { parseId } from '#server/http/parse-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { withdrawOrganisationInvitation } from '#server/organisations/invitations.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params, context }) => {
  administrator(context)
  return pathTo('adminOrganisation', { id: params.id })
})

export const action = respond(async ({ params, request, context }) => {
  const admin = administrator(context)
  const organisationId = parseId(params.id)
  const form = await readHiddenFields(request, invitationWithdrawalForm)
  await withdrawOrganisationInvitation(context.db, admin, organisationId, form.invitation)
  throw seeOther(context, pathTo('adminOrganisation', { id: organisationId, klart: 'invitationWithdrawn' }))
})
