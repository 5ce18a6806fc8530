/** What somebody signed in comes back to: drafts under way, and what waits for a decision of theirs. */
import type { Person } from '#app/domain/person.ts'
import type { Db } from '#db/connect.ts'
import { myDrafts } from '#server/cases/my-drafts.ts'
import { type QueueEntry, queueFor } from '#server/moderation/queue.ts'

/** A glance; the whole lists have pages of their own. */
const most = 4

export async function ownWork(db: Db, person: Person) {
  const mine = (await myDrafts(db, person)).filter(
    ({ isMine, state }) => isMine && state !== 'published' && state !== 'rejected',
  )
  // what was given back waits for nobody else
  const first = mine.filter(({ state }) => state === 'changes_requested')
  const drafts = [...first, ...mine.filter(({ state }) => state !== 'changes_requested')]
  return { drafts: drafts.slice(0, most), review: await reviewOf(db, person) }
}

/** Null for whoever reviews nothing. */
async function reviewOf(db: Db, person: Person) {
  if (!person.isModerator && !person.memberships.some(({ role }) => role === 'approver')) return null
  const turns = (await queueFor(db, person)).filter((entry) => isTurnOf(person, entry))
  return { count: turns.length, entries: turns.slice(0, most) }
}

/** As the number in the navigation counts: not approved already, not held by somebody else. */
function isTurnOf(person: Person, { part, state, claimedBy }: QueueEntry): boolean {
  return part === 'approve' ? state !== 'approved' : claimedBy === null || claimedBy === person.id
}
