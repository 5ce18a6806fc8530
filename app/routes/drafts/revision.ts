/** POST: opens a new version of what is published, or what was rejected once more. */

import { pathTo } from '#app/domain/paths.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { revise } from '#server/reviews/revision.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('submission', { id: params.id }))

export const action = respond(async ({ params, context }) => {
  const opened = await revise(context, requirePerson(context), params.id)
  throw seeDone(context, pathTo('submission', { id: params.id }), opened)
})
