/** POST: a moderator lets stand what a trusted organisation published. */
import { redirect } from '@remix-run/node'
import { reviewPath } from '#app/domain/draft-path.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { respond } from '#server/http/respond.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { checkAfterwards } from '#server/reviews/check-afterwards.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw redirect(pathIn(context.lang, reviewPath(params.id)), 303)
})

export const action = respond(async ({ params, context }) => {
  await checkAfterwards(context, signedIn(context), params.id)
  throw redirect(pathIn(context.lang, '/granskning?klart=checkAfterwards'), 303)
})
