/** POST: signs this browser out and erases what it kept for working offline. */

import { pathTo } from '#app/domain/paths.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { signedOutHeaders } from '#server/http/cookies.ts'
import { respond } from '#server/http/respond.ts'

export const loader = respond(async ({ context }) => seeOther(context, pathTo('home')))

export const action = respond(async ({ context }) => {
  if (context.sessionId) await context.sessions.end(context.sessionId)
  return seeDone(context, pathTo('home'), 'signedOut', signedOutHeaders(context.cookies))
})
