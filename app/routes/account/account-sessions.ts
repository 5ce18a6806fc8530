/** POST: signs out one of one's own sessions, or all of them. */

import { pathTo, withFragment } from '#app/domain/paths.ts'
import { sessionEndForm } from '#app/domain/people/account-forms.ts'
import { endOwnSession, endOwnSessions } from '#server/accounts/own-sessions.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { signedOutHeaders } from '#server/http/cookies.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(() => withFragment(pathTo('account'), 'sessions'))

export const action = respond(async ({ request, context }) => {
  const person = requirePerson(context)
  const { session } = await readHiddenFields(request, sessionEndForm)
  if (session) await endOwnSession(context.db, person.id, session)
  else await endOwnSessions(context.db, person.id)
  const stays = session !== '' && session !== context.sessionId
  if (stays) throw seeDone(context, pathTo('account'), 'sessionEnded')
  const done = session ? 'signedOut' : 'signedOutEverywhere'
  throw seeDone(context, pathTo('home'), done, signedOutHeaders(context.cookies))
})
