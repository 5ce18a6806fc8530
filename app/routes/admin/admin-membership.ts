/** POST: another role for a member, given by an administrator. */

import { pathTo } from '#app/domain/paths.ts'
import { roleForm } from '#app/domain/people/organisation-forms.ts'
import { parseId } from '#server/access/authorise.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { changeRole } from '#server/organisations/members.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params, context }) => {
  requireAdministrator(context)
  return pathTo('adminOrganisation', { id: params.id })
})

export const action = respond(async ({ params, request, context }) => {
  const admin = requireAdministrator(context)
  const organisationId = parseId(params.id)
  const { person: personId, role } = await readHiddenFields(request, roleForm)
  await changeRole(context.db, admin, { organisationId, personId, role })
  throw seeDone(context, pathTo('adminOrganisation', { id: organisationId }), 'roleChanged')
})
