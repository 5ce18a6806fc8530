/** POST: brings a deleted draft back. */

import { pathTo } from '#app/domain/paths.ts'
import { undeleteDraft } from '#server/drafts/deletion.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ params }) => pathTo('draftDeletion', { id: params.id }))

export const action = respond(async ({ params, context }) => {
  await undeleteDraft(context.db, requirePerson(context), params.id)
  throw seeDone(context, pathTo('submission', { id: params.id }), 'undeleteDraft')
})
