/** POST: takes somebody's access to a draft away. */

import { collaboratorRemovalForm } from '#app/domain/cases/draft-forms.ts'
import { pathTo } from '#app/domain/paths.ts'
import { removeCollaborator } from '#server/drafts/sharing.ts'
import { leadsTo, readHiddenFields } from '#server/http/form-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('draftSharing', { id: params.id }))

export const action = respond(async ({ params, request, context }) => {
  const person = signedIn(context)
  const form = await readHiddenFields(request, collaboratorRemovalForm)
  await removeCollaborator(context.db, person, params.id, form.person)
  // whoever left herself has nothing more to see there
  const isSelf = form.person === person.id
  const next = isSelf
    ? pathTo('drafts', { klart: 'leaveDraft' })
    : pathTo('draftSharing', { id: params.id, klart: 'removeCollaborator' })
  throw seeOther(context, next)
})
