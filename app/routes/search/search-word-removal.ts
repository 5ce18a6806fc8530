/** POST: a group of synonyms is taken away. */
import { z } from 'zod'
import { pathTo } from '#app/domain/paths.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requireModerator } from '#server/http/require-moderator.ts'
import { respond } from '#server/http/respond.ts'
import { removeSynonyms } from '#server/search/edit-synonyms.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ context }) => {
  requireModerator(context)
  return pathTo('searchWords')
})

export const action = respond(async ({ request, params, context }) => {
  requireModerator(context)
  await readHiddenFields(request, z.strictObject({}))
  await removeSynonyms(context.db, params.id ?? '')
  throw seeDone(context, pathTo('searchWords'), 'synonymsRemoved')
})
