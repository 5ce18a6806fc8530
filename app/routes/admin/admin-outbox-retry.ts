/** POST: everything that waits in the outbox is tried again now. */

import { pathTo } from '#app/domain/paths.ts'
import { administrator } from '#server/http/administrator.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { retryAll } from '#server/notifications/outbox.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ context }) => {
  administrator(context)
  throw seeOther(context, pathTo('adminOutbox'))
})

export const action = respond(async ({ context }) => {
  administrator(context)
  await retryAll(context.db)
  throw seeOther(context, pathTo('adminOutbox', { klart: 'mailRetried' }))
})
