/** POST: takes somebody out of an organisation; an administrator may also remove its last approver. */

import { z } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { removalForm } from '#app/domain/people/organisation-forms.ts'
import { administrator } from '#server/http/administrator.ts'
import { readForm } from '#server/http/form.ts'
import { parseAddress } from '#server/http/parse-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { removeMember } from '#server/organisations/members.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  administrator(context)
  throw seeOther(context, pathTo('adminOrganisation', { id: params.id }))
})

export const action = respond(async ({ params, request, context }) => {
  const admin = administrator(context)
  const organisationId = parseAddress(z.uuid(), params.id)
  const form = await readForm(request, removalForm)
  if (!form.ok) throw new NotFound()
  await removeMember(context.db, admin, { organisationId, personId: form.value.person })
  throw seeOther(context, pathTo('adminOrganisation', { id: organisationId, klart: 'memberRemoved' }))
})
