/** Taking a published text from readers. Its address stays and says that it is gone, when and why. */
import { sql } from 'kysely'
import { permit } from '#app/domain/access/access.ts'
import { mayEver as mayEverDo, relationsOf } from '#app/domain/access/case-access.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Path } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { success, unwrap } from '#app/domain/result.ts'
import { isClosed, underReview } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { parseId } from '#server/access/authorise.ts'
import { findCase, publishedPath } from '#server/drafts/case-row.ts'
import { applyMove, transition } from '#server/drafts/transition.ts'
import { notifyAuthors } from '#server/notifications/review-notifications.ts'
import { notifyPublished } from '#server/versions/notify-published.ts'
import { findPublishedCase } from '#server/versions/versions.ts'
import type { ReviewServices } from './services.ts'

/** Before the text is taken from readers, and after: then with nothing but where that is told. */
export async function loadWithdrawal(db: Db, person: Person, id: unknown) {
  const found = await findCase(db, person.id, parseId(id))
  if (!found) throw new NotFound()
  const mayEver = relationsOf(person, found).some((relation) => mayEverDo(relation, 'withdraw'))
  if (mayEver && found.slug !== null && isClosed(found.publicationStatus))
    return { isGone: true as const, path: publishedPath(found) }
  permit(person, 'withdraw', found)
  const { title } = await findPublishedCase(db, { kind: found.kind, slug: found.slug ?? '' })
  return { isGone: false as const, id: found.id, title, path: publishedPath(found) }
}

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
