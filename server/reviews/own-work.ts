/** What somebody signed in comes back to: drafts under way, what waits for a decision of theirs, news of their like. */
import type { Person } from '#app/domain/people/person.ts'
import type { QueueEntry } from '#app/domain/reviews/queue-entry.ts'
import type { Db } from '#db/connect.ts'
import { listOwnInvitations } from '#server/accounts/invitation-link.ts'
import { listMyDrafts } from '#server/drafts/my-drafts.ts'
import { likeOrganisations, type ReadersOrganisation } from '#server/organisations/likeness.ts'
import { listQueue } from '#server/reviews/queue.ts'
import { listLatest } from '#server/versions/latest.ts'

/** A glance; the whole lists have pages of their own. */
const maxEntries = 4

export async function loadOwnWork(db: Db, person: Person, reader: ReadersOrganisation | null) {
  const mine = (await listMyDrafts(db, person)).filter(
    ({ isMine, state }) => isMine && state !== 'published' && state !== 'rejected',
  )
  // what was given back waits for nobody else
  const first = mine.filter(({ state }) => state === 'changes_requested')
  const drafts = [...first, ...mine.filter(({ state }) => state !== 'changes_requested')]
  const [review, news, invitations] = await Promise.all([
    reviewOf(db, person),
    person.memberships.length > 0 ? newsOf(db, person, reader) : [],
    listOwnInvitations(db, person),
  ])
  return { drafts: drafts.slice(0, maxEntries), review, news, invitations: invitations.length }
}

/** What organisations like the reader's have published last. */
export function newsFor(db: Db, reader: ReadersOrganisation, limit: number) {
  return listLatest(db, { amongOrganisations: likeOrganisations(reader), limit })
}

/** Of an organisation that nothing can be compared of, the kind and the group are all there is to go by. */
function newsOf(db: Db, person: Person, reader: ReadersOrganisation | null) {
  if (reader && reader.differences.size > 0) return newsFor(db, reader, maxEntries)
  return listLatest(db, {
    like: person.memberships.map(({ organisationId }) => organisationId),
    limit: maxEntries,
  })
}

/** Null for whoever reviews nothing. */
async function reviewOf(db: Db, person: Person) {
  if (!person.isModerator && !person.memberships.some(({ role }) => role === 'approver')) return null
  const turns = (await listQueue(db, person)).filter((entry) => isTurnOf(person, entry))
  return { count: turns.length, entries: turns.slice(0, maxEntries) }
}

/** As the number in the navigation counts: not approved already, not held by somebody else. */
function isTurnOf(person: Person, { part, state, claimedBy }: QueueEntry): boolean {
  return part === 'approve' ? state !== 'approved' : claimedBy === null || claimedBy === person.id
}
