/** POST: takes a person's access away, or gives it back. */

import { z } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { suspensionForm } from '#app/domain/people/admin-forms.ts'
import { setSuspended } from '#server/accounts/platform-roles.ts'
import { administrator } from '#server/http/administrator.ts'
import { readForm } from '#server/http/form.ts'
import { parseAddress } from '#server/http/parse-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  administrator(context)
  throw seeOther(context, pathTo('adminPerson', { id: params.id }))
})

export const action = respond(async ({ params, request, context }) => {
  const admin = administrator(context)
  const personId = parseAddress(z.uuid(), params.id)
  const form = await readForm(request, suspensionForm)
  if (!form.ok) throw new NotFound()
  const suspended = form.value.suspended === 'true'
  const result = await setSuspended(context.db, admin, personId, suspended)
  const done = suspended ? 'suspended' : 'reinstated'
  const outcome = result.ok ? { klart: done } : { fel: result.error }
  throw seeOther(context, pathTo('adminPerson', { id: personId, ...outcome }))
})
