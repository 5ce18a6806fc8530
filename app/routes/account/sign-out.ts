/** POST: signs this browser out and erases what it kept for working offline. */

import { redirect } from '@remix-run/node'
import { pathTo } from '#app/domain/paths.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { respond } from '#server/http/respond.ts'

export const loader = respond(async ({ context }) => seeOther(context, pathTo('home')))

export const action = respond(async ({ context }) => {
  if (context.sessionId) await context.sessions.end(context.sessionId)
  return redirect(pathIn(context.lang, pathTo('home', { klart: 'signedOut' })), {
    status: 303,
    // drafts kept on this device belong to whoever is signed in
    headers: { 'Set-Cookie': context.cookies.clearSession(), 'Clear-Site-Data': '"storage"' },
  })
})
