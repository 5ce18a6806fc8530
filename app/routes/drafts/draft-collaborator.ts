/** POST: another role in a draft. */

import { collaboratorRoleForm } from '#app/domain/cases/draft-forms.ts'
import { pathTo } from '#app/domain/paths.ts'
import { changeRole } from '#server/drafts/sharing.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('draftSharing', { id: params.id }))

export const action = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  const { person: personId, role } = await readHiddenFields(request, collaboratorRoleForm)
  await changeRole(context.db, person, params.id, { personId, role })
  throw seeDone(context, pathTo('draftSharing', { id: params.id }), 'changeRole')
})
