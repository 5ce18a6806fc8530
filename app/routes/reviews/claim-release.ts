/** POST: whoever holds a case lets somebody else review it. */

import { pathTo } from '#app/domain/paths.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { releaseClaim } from '#server/reviews/claim.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('review', { id: params.id }))

export const action = respond(async ({ params, context }) => {
  await releaseClaim(context, requirePerson(context), params.id, new Date())
  throw seeDone(context, pathTo('review', { id: params.id }), 'releaseClaim')
})
