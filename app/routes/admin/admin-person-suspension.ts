/** POST: takes a person's access away, or gives it back. */

import { pathTo } from '#app/domain/paths.ts'
import { suspensionForm } from '#app/domain/people/admin-forms.ts'
import { setSuspended } from '#server/accounts/platform-roles.ts'
import { administrator } from '#server/http/administrator.ts'
import { leadsTo, readHiddenFields } from '#server/http/form-address.ts'
import { parseId } from '#server/http/parse-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params, context }) => {
  administrator(context)
  return pathTo('adminPerson', { id: params.id })
})

export const action = respond(async ({ params, request, context }) => {
  const admin = administrator(context)
  const personId = parseId(params.id)
  const form = await readHiddenFields(request, suspensionForm)
  const suspended = form.suspended === 'true'
  const result = await setSuspended(context.db, admin, personId, suspended)
  const done = suspended ? 'suspended' : 'reinstated'
  const outcome = result.ok ? { klart: done } : { fel: result.error }
  throw seeOther(context, pathTo('adminPerson', { id: personId, ...outcome }))
})
