import type { Context } from '#server/context.ts'
import { countWaiting } from './queue.ts'

/** What waits for the person, for the header of every page. Empty for whoever has nothing to do with review. */
export async function countForHeader({
  db,
  person,
}: Pick<Context, 'db' | 'person'>): Promise<{ review?: number }> {
  if (!person) return {}
  const reviews = person.isModerator || person.memberships.some(({ role }) => role === 'approver')
  return reviews ? { review: await countWaiting(db, person) } : {}
}
