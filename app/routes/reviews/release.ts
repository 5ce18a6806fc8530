/** POST: whoever holds a case lets somebody else review it. */
import { redirect } from '@remix-run/node'
import { reviewPath } from '#app/domain/draft-path.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { respond } from '#server/http/respond.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { releaseClaim } from '#server/reviews/claim.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw redirect(pathIn(context.lang, reviewPath(params.id)), 303)
})

export const action = respond(async ({ params, context }) => {
  await releaseClaim(context, signedIn(context), params.id, new Date())
  throw redirect(pathIn(context.lang, reviewPath(params.id, '?klart=releaseClaim')), 303)
})
