/** Taking a published text from readers. Its address stays and says that it is gone, when and why. */

import { sql } from 'kysely'
import { casePath } from '#app/domain/cases/case-path.ts'
import type { Path } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { underReview } from '#app/domain/reviews/workflow.ts'
import { permit } from '#server/drafts/authorise.ts'
import { isRepeated, lockCase, move, movePublication } from '#server/drafts/transition.ts'
import { notifyAuthors } from '#server/notifications/review-notifications.ts'
import { notifyPublished } from '#server/versions/notify-published.ts'
import type { ReviewServices } from './services.ts'

/**
 * @returns where the text was read, which is where its readers are told
 * @throws NotFound, Forbidden, InvalidMove
 */
export function withdraw(
  { db, origin }: ReviewServices,
  person: Person,
  id: unknown,
  reason: string,
): Promise<Path> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    const path = casePath(found.kind, found.slug ?? '')
    if (isRepeated(locked, person, 'withdraw', reason)) return path
    permit(person, 'withdraw', found)
    // a new version under review would lead nowhere any more
    if (underReview.includes(found.state)) await move(trx, person, found, 'takeBack')
    await movePublication(trx, person, found, 'withdraw', reason)
    await trx
      .updateTable('cases')
      .set({
        withdrawn_at: sql<Date>`now()`,
        withdrawal_reason: reason,
        unchecked_since: null,
        claimed_by: null,
        claimed_at: null,
      })
      .where('id', '=', found.id)
      .execute()
    await notifyPublished(trx, found.id)
    await notifyAuthors(trx, origin, person, found, 'withdraw', reason)
    return path
  })
}
