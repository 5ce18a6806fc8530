/** Taking a published text from readers. Its address stays and says that it is gone, when and why. */
import { sql } from 'kysely'
import type { Path } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { success, unwrap } from '#app/domain/result.ts'
import { underReview } from '#app/domain/reviews/workflow.ts'
import { publishedPath } from '#server/drafts/case-row.ts'
import { applyMove, transition } from '#server/drafts/transition.ts'
import { notifyAuthors } from '#server/notifications/review-notifications.ts'
import { notifyPublished } from '#server/versions/notify-published.ts'
import type { ReviewServices } from './services.ts'

/**
 * @returns where the text was read, which is where its readers are told
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function withdraw(
  { db, origin }: ReviewServices,
  person: Person,
  id: unknown,
  reason: string,
): Promise<Path> {
  const withdrawn = await transition<Path>(db, person, id, {
    action: 'withdraw',
    move: 'withdraw',
    note: reason,
    // a new version under review would lead nowhere any more
    prepare: async ({ trx, found }) =>
      success(underReview.includes(found.state) ? await applyMove(trx, person, found, 'takeBack') : found),
    columns: { withdrawn_at: sql<Date>`now()`, withdrawal_reason: reason },
    async notify(trx, found) {
      await notifyPublished(trx, found.id)
      await notifyAuthors(trx, origin, person, found, 'withdraw', reason)
    },
    answer: publishedPath,
  })
  return unwrap(withdrawn)
}
