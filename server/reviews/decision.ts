/** Giving a text back with what should change, or turning it down with the reason. */
import type { Person } from '#app/domain/people/person.ts'
import { permit } from '#server/drafts/authorise.ts'
import { isRepeated, lockCase, move } from '#server/drafts/transition.ts'
import { notifyAuthors } from '#server/notifications/review-notifications.ts'
import type { ReviewServices } from './services.ts'

/** @throws NotFound, Forbidden, InvalidMove */
export function requestChanges(services: ReviewServices, person: Person, id: unknown, note: string) {
  return decide(services, person, id, { move: 'requestChanges', action: 'requestChanges', note })
}

/** @throws NotFound, Forbidden, InvalidMove */
export function reject(services: ReviewServices, person: Person, id: unknown, reason: string) {
  return decide(services, person, id, { move: 'reject', action: 'reject', note: reason })
}

type Decision =
  | { move: 'requestChanges'; action: 'requestChanges'; note: string }
  | { move: 'reject'; action: 'reject'; note: string }

function decide(
  { db, origin }: ReviewServices,
  person: Person,
  id: unknown,
  decision: Decision,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, decision.move, decision.note)) return
    permit(person, decision.action, found)
    await move(trx, person, found, decision.move, decision.note)
    await trx
      .updateTable('cases')
      .set({ claimed_by: null, claimed_at: null })
      .where('id', '=', found.id)
      .execute()
    await notifyAuthors(trx, origin, person, found, decision.move, decision.note)
  })
}
