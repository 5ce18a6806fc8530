/** POST: somebody signed in says no to what she is invited to. */

import { pathTo } from '#app/domain/paths.ts'
import { ownInvitationForm } from '#app/domain/people/organisation-forms.ts'
import { declineOwnInvitation } from '#server/accounts/declining.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(() => pathTo('ownInvitations'))

export const action = respond(async ({ request, context }) => {
  const person = requirePerson(context)
  const { invitation } = await readHiddenFields(request, ownInvitationForm)
  await declineOwnInvitation(context, person, invitation)
  throw seeDone(context, pathTo('ownInvitations'), 'declined')
})
