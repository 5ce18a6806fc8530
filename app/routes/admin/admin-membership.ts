/** POST: another role for a member, given by an administrator. */

import { z } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { roleForm } from '#app/domain/people/organisation-forms.ts'
import { administrator } from '#server/http/administrator.ts'
import { readForm } from '#server/http/form.ts'
import { parseAddress } from '#server/http/parse-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { changeRole } from '#server/organisations/members.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  administrator(context)
  throw seeOther(context, pathTo('adminOrganisation', { id: params.id }))
})

export const action = respond(async ({ params, request, context }) => {
  const admin = administrator(context)
  const organisationId = parseAddress(z.uuid(), params.id)
  const form = await readForm(request, roleForm)
  if (!form.ok) throw new NotFound()
  const { person: personId, role } = form.value
  await changeRole(context.db, admin, { organisationId, personId, role })
  throw seeOther(context, pathTo('adminOrganisation', { id: organisationId, klart: 'roleChanged' }))
})
