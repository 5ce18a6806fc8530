/** `/atom.xml` and `/en/atom.xml`: what is new. */
import { messages } from '#app/i18n/messages.ts'
import { atomFeed } from '#server/formats/atom.ts'
import { fileResponse } from '#server/http/caching/cache-headers.ts'
import { respond } from '#server/http/respond.ts'
import { listLatest } from '#server/versions/latest.ts'

/** Some weeks of news for a reader that asks once a day. */
const mostEntries = 50

export const loader = respond(async ({ request, context }) => {
  const { db, origin, lang } = context
  const t = messages[lang]
  const feed = atomFeed(
    await listLatest(db, { limit: mostEntries }),
    { origin, lang },
    { ...t.home.feed, kinds: t.common.kinds, unreviewed: t.common.states.unreviewed },
  )
  return fileResponse(request, 'application/atom+xml', feed)
})
