import { can } from '#app/domain/access/access.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { PublicationStatus, State } from '#app/domain/reviews/workflow.ts'
import type { Case } from './case-row.ts'

/** What every page about a draft shows on top. */
export interface DraftHead {
  id: string
  kind: CaseKind
  title: string
  language: Language
  state: State
  publicationStatus: PublicationStatus
  organisationName: string
  mayShare: boolean
}

export function toDraftHead(person: Person, found: Case): DraftHead {
  const { id, kind, title, language, state, publicationStatus, organisationName } = found
  const mayShare = can(person, 'share', found)
  return { id, kind, title, language, state, publicationStatus, organisationName, mayShare }
}
