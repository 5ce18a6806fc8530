import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { countWaiting } from './queue.ts'

/** What waits for the person, for the header of every page. Empty for whoever has nothing to do with review. */
export async function countForHeader({
  db,
  person,
}: {
  db: Db
  person: Person | null
}): Promise<{ review?: number }> {
  if (!person) return {}
  const reviews = person.isModerator || person.memberships.some(({ role }) => role === 'approver')
  return reviews ? { review: await countWaiting(db, person) } : {}
}
