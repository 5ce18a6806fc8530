/** POST: signs out one of one's own sessions, or all of them. */

import { redirect } from '@remix-run/node'
import { pathTo, withFragment } from '#app/domain/paths.ts'
import { sessionEndForm } from '#app/domain/people/account-forms.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { endOwnSession, endOwnSessions } from '#server/accounts/own-sessions.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
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
  if (stays) throw seeOther(context, pathTo('account', { klart: 'sessionEnded' }))
  const done = session ? 'signedOut' : 'signedOutEverywhere'
  throw redirect(pathIn(context.lang, pathTo('home', { klart: done })), {
    status: 303,
    // drafts kept on this device belong to whoever is signed in
    headers: { 'Set-Cookie': context.cookies.clearSession(), 'Clear-Site-Data': '"storage"' },
  })
})
