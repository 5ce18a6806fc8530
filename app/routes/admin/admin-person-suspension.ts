/** POST: takes a person's access away, or gives it back. */

import { pathTo } from '#app/domain/paths.ts'
import { suspensionForm } from '#app/domain/people/admin-forms.ts'
import { parseId } from '#server/access/authorise.ts'
import { setSuspended } from '#server/accounts/platform-roles.ts'
import { seeDone, seeRefused } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params, context }) => {
  requireAdministrator(context)
  return pathTo('adminPerson', { id: params.id })
})

export const action = respond(async ({ params, request, context }) => {
  const admin = requireAdministrator(context)
  const personId = parseId(params.id)
  const form = await readHiddenFields(request, suspensionForm)
  const suspended = form.suspended === 'true'
  const result = await setSuspended(context.db, admin, personId, suspended)
  const done = suspended ? 'suspended' : 'reinstated'
  const path = pathTo('adminPerson', { id: personId })
  throw result.ok ? seeDone(context, path, done) : seeRefused(context, path, result.error)
})
