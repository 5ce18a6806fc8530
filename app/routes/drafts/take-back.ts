/** POST: the authors take back what nobody has decided about. */

import { pathTo } from '#app/domain/paths.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { takeBack } from '#server/reviews/submission.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('submission', { id: params.id }))

export const action = respond(async ({ params, context }) => {
  await takeBack(context, requirePerson(context), params.id)
  throw seeDone(context, pathTo('submission', { id: params.id }), 'takeBack')
})
