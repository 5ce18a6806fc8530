/** POST: the authors take back what nobody has decided about. */
import { redirect } from '@remix-run/node'
import { draftPath } from '#app/domain/draft-path.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { respond } from '#server/http/respond.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { takeBack } from '#server/reviews/submission.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw redirect(pathIn(context.lang, draftPath(params.id, '/inlamning')), 303)
})

export const action = respond(async ({ params, context }) => {
  await takeBack(context, signedIn(context), params.id)
  throw redirect(pathIn(context.lang, draftPath(params.id, '/inlamning?klart=takeBack')), 303)
})
