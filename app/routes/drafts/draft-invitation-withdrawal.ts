/** POST: takes an invitation to a draft back; its link is dead from then on. */

import { pathTo } from '#app/domain/paths.ts'
import { invitationWithdrawalForm } from '#app/domain/people/organisation-forms.ts'
import { withdrawDraftInvitation } from '#server/drafts/sharing.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('draftSharing', { id: params.id }))

export const action = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  const form = await readHiddenFields(request, invitationWithdrawalForm)
  await withdrawDraftInvitation(context.db, person, params.id, form.invitation)
  throw seeDone(context, pathTo('draftSharing', { id: params.id }), 'withdrawInvitation')
})
