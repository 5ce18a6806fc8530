/** What the header knows about the one who is signed in; nothing of it reaches a page of somebody else. */
import type { Person } from '#app/domain/people/person.ts'

export interface PersonSummary {
  name: string
  mayReview: boolean
  isAdmin: boolean
}

/** What waits for the person, where it is known. */
export interface WaitingCounts {
  review?: number
}

/** Whether anything can ever wait in the queue for this person. */
export function mayReview(person: Person): boolean {
  return person.isModerator || person.memberships.some((membership) => membership.role === 'approver')
}
