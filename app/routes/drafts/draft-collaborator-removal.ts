/** POST: takes somebody's access to a draft away. */

import { collaboratorRemovalForm } from '#app/domain/cases/draft-forms.ts'
import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { removeCollaborator } from '#server/drafts/sharing.ts'
import { readForm } from '#server/http/form.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw seeOther(context, pathTo('draftSharing', { id: params.id }))
})

export const action = respond(async ({ params, request, context }) => {
  const person = signedIn(context)
  const form = await readForm(request, collaboratorRemovalForm)
  // only a form that is not ours can be wrong here
  if (!form.ok) throw new NotFound()
  await removeCollaborator(context.db, person, params.id, form.value.person)
  // whoever left herself has nothing more to see there
  const isSelf = form.value.person === person.id
  const next = isSelf
    ? pathTo('drafts', { klart: 'leaveDraft' })
    : pathTo('draftSharing', { id: params.id, klart: 'removeCollaborator' })
  throw seeOther(context, next)
})
