/** POST: takes an invitation to a draft back; its link is dead from then on. */

import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { invitationWithdrawalForm } from '#app/domain/people/organisation-forms.ts'
import { withdrawDraftInvitation } from '#server/drafts/sharing.ts'
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
  const form = await readForm(request, invitationWithdrawalForm)
  // only a form that is not ours can be wrong here
  if (!form.ok) throw new NotFound()
  await withdrawDraftInvitation(context.db, person, params.id, form.value.invitation)
  throw seeOther(context, pathTo('draftSharing', { id: params.id, klart: 'withdrawInvitation' }))
})
