/** POST: takes somebody's access to a draft away. */

import { collaboratorRemovalForm } from '#app/domain/cases/draft-forms.ts'
import { pathTo } from '#app/domain/paths.ts'
import { removeCollaborator } from '#server/drafts/sharing.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('draftSharing', { id: params.id }))

export const action = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  const form = await readHiddenFields(request, collaboratorRemovalForm)
  await removeCollaborator(context.db, person, params.id, form.person)
  // whoever left herself has nothing more to see there
  if (form.person === person.id) throw seeDone(context, pathTo('drafts'), 'leaveDraft')
  throw seeDone(context, pathTo('draftSharing', { id: params.id }), 'removeCollaborator')
})
