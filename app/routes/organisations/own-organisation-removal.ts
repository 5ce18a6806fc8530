/** POST: the browser forgets which organisation is the reader's. */
import { z } from 'zod'
import { pathTo } from '#app/domain/paths.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(() => pathTo('ownOrganisation'))

export const action = respond(async ({ request, context }) => {
  await readHiddenFields(request, z.strictObject({}))
  const headers = { 'Set-Cookie': context.cookies.clearOrganisation() }
  throw seeDone(context, pathTo('ownOrganisation'), 'ownOrganisationForgotten', headers)
})
