import { can } from '#app/domain/access/access.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { DraftHead } from '#app/domain/reviews/draft-pages.ts'
import type { Case } from './case-row.ts'

export function toDraftHead(person: Person, found: Case): DraftHead {
  const { id, kind, title, language, state, publicationStatus, organisationName } = found
  const mayShare = can(person, 'share', found)
  return { id, kind, title, language, state, publicationStatus, organisationName, mayShare }
}
