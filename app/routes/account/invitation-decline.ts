/** POST: whoever holds the link of an invitation says no to it. */

import { pathTo } from '#app/domain/paths.ts'
import { invitationDeclineForm } from '#app/domain/people/organisation-forms.ts'
import { declineInvitation } from '#server/accounts/declining.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('invitation', { token: params.token }))

export const action = respond(async ({ params, request, context }) => {
  await readHiddenFields(request, invitationDeclineForm)
  const token = params.token ?? ''
  if (await declineInvitation(context, token, context)) throw seeDone(context, pathTo('home'), 'declined')
  // its page says why the link is dead, or whose it is
  throw seeOther(context, pathTo('invitation', { token }))
})
