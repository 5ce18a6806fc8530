/** POST: signs this browser out and erases what it kept for working offline. */
import { redirect } from '@remix-run/node'
import { pathIn } from '#app/i18n/languages.ts'
import { respond } from '#server/http/respond.ts'

export const loader = respond(async ({ context }) => redirect(pathIn(context.lang, '/'), 303))

export const action = respond(async ({ context }) => {
  const cleared = await context.sessions.end(context.sessionId)
  return redirect(pathIn(context.lang, '/?klart=signedOut'), {
    status: 303,
    // drafts kept on this device belong to whoever is signed in
    headers: { 'Set-Cookie': cleared, 'Clear-Site-Data': '"storage"' },
  })
})
