/** Giving a text back with what should change, or turning it down with the reason. */
import type { Person } from '#app/domain/people/person.ts'
import { transition } from '#server/drafts/transition.ts'
import { notifyAuthors } from '#server/notifications/review-notifications.ts'
import type { ReviewServices } from './services.ts'

/** @throws NotFound, Forbidden, InvalidMove */
export function requestChanges(services: ReviewServices, person: Person, id: unknown, note: string) {
  return decide(services, person, id, 'requestChanges', note)
}

/** @throws NotFound, Forbidden, InvalidMove */
export function reject(services: ReviewServices, person: Person, id: unknown, reason: string) {
  return decide(services, person, id, 'reject', reason)
}

async function decide(
  { db, origin }: ReviewServices,
  person: Person,
  id: unknown,
  move: 'requestChanges' | 'reject',
  note: string,
): Promise<void> {
  await transition(db, person, id, {
    action: move,
    move,
    note,
    notify: (trx, found) => notifyAuthors(trx, origin, person, found, move, note),
    answer: () => undefined,
  })
}
