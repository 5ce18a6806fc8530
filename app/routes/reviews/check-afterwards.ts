/** POST: a moderator lets stand what a trusted organisation published. */

import { pathTo } from '#app/domain/paths.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { checkAfterwards } from '#server/reviews/check-afterwards.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('review', { id: params.id }))

export const action = respond(async ({ params, context }) => {
  await checkAfterwards(context, requirePerson(context), params.id)
  throw seeDone(context, pathTo('reviewQueue'), 'checkAfterwards')
})
