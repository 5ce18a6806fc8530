/** POST: whoever holds a case lets somebody else review it. */

import { pathTo } from '#app/domain/paths.ts'
import { leadsTo } from '#server/http/form-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { releaseClaim } from '#server/reviews/claim.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('review', { id: params.id }))

export const action = respond(async ({ params, context }) => {
  await releaseClaim(context, signedIn(context), params.id, new Date())
  throw seeOther(context, pathTo('review', { id: params.id, klart: 'releaseClaim' }))
})
