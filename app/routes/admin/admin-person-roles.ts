/** POST: the roles of the whole platform, for one person. */

import { pathTo } from '#app/domain/paths.ts'
import { platformRolesForm } from '#app/domain/people/admin-forms.ts'
import { setPlatformRoles } from '#server/accounts/platform-roles.ts'
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
  const form = await readHiddenFields(request, platformRolesForm)
  const result = await setPlatformRoles(context.db, admin, personId, form)
  const outcome = result.ok ? { klart: 'rolesChanged' } : { fel: result.error }
  throw seeOther(context, pathTo('adminPerson', { id: personId, ...outcome }))
})
