/** How a case of the demo world came to be: who wrote what, and who moved it where, in order. */
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import type { CollaboratorRole } from '#app/domain/people/person.ts'
import type { DraftMove, PublicationMove } from '#app/domain/reviews/workflow.ts'
import type { OrganisationKey } from './organisations.ts'
import type { PersonKey } from './people.ts'

export interface DemoCase {
  /** Names the case here and nowhere else; its id follows from it. */
  readonly key: string
  readonly kind: CaseKind
  readonly owner: OrganisationKey
  readonly language: Language
  readonly invited: readonly Invited[]
  /** Begins with a writing; whoever comes first in it created the case. */
  readonly story: readonly StoryEvent[]
}

export interface Invited {
  readonly person: PersonKey
  readonly role: CollaboratorRole
  readonly by: PersonKey
  readonly at: string
}

/** `at` is 'YYYY-MM-DD HH:MM', told on the day that clock.ts names. */
export type StoryEvent = Writing | Moving

export interface Writing {
  readonly did: 'write'
  readonly at: string
  readonly by: readonly PersonKey[]
  /** What the draft says from then on. */
  readonly text: Content
}

export interface Moving {
  readonly did: DraftMove | PublicationMove
  readonly at: string
  /** null: it followed from what somebody else did. */
  readonly by: PersonKey | null
  readonly note: string
  /** For readers, with a submission. */
  readonly changeNote: string
  /** The case that this one was merged into. */
  readonly into?: string
}
