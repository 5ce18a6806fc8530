/** POST: everything that waits in the outbox is tried again now. */
import { redirect } from '@remix-run/node'
import { pathIn } from '#app/i18n/languages.ts'
import { administrator } from '#server/http/administrator.ts'
import { respond } from '#server/http/respond.ts'
import { retryAll } from '#server/notifications/outbox.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ context }) => {
  administrator(context)
  throw redirect(pathIn(context.lang, '/admin/utskick'), 303)
})

export const action = respond(async ({ context }) => {
  administrator(context)
  await retryAll(context.db)
  throw redirect(pathIn(context.lang, '/admin/utskick?klart=mailRetried'), 303)
})
