/** How a case of the demo world came to be: who wrote what, and who moved it where, in order. */
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { CollaboratorRole } from '#app/domain/people/person.ts'
import type { DraftMove, PublicationMove } from '#app/domain/reviews/workflow.ts'
import type { OrganisationKey } from './organisations.ts'
import type { PersonKey } from './people.ts'

export interface DemoCase {
  /** Names the case here and nowhere else; its id follows from it. */
  readonly key: string
  readonly kind: CaseKind
  readonly owner: OrganisationKey
  readonly language?: 'en'
  readonly invited?: readonly Invited[]
  /** Begins with a writing; whoever comes first in it created the case. */
  readonly story: readonly StoryEvent[]
}

interface Invited {
  readonly person: PersonKey
  readonly role: CollaboratorRole
  readonly by: PersonKey
  readonly at: string
}

interface Writing {
  readonly did: 'write'
  readonly at: string
  readonly by: readonly PersonKey[]
  /** What the draft says from then on. */
  readonly text: Content
}

interface Moving {
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

export type StoryEvent = Writing | Moving

interface Said {
  note?: string
  changeNote?: string
  into?: string
}

/** `at` is 'YYYY-MM-DD HH:MM', told on the day that clock.ts names. */
export function wrote(at: string, by: readonly PersonKey[], text: Content): StoryEvent {
  return { did: 'write', at, by, text }
}

export function moved(
  at: string,
  by: PersonKey | null,
  did: Moving['did'],
  { note = '', changeNote = '', into }: Said = {},
): StoryEvent {
  return { did, at, by, note, changeNote, ...(into ? { into } : {}) }
}

/** Through both keys without a word of protest: handed in, approved, claimed and published at these times. */
export function published(
  [submitted, approved, claimed, released]: readonly [string, string, string, string],
  [author, approver, moderator]: readonly [PersonKey, PersonKey, PersonKey],
  said: Said = {},
): StoryEvent[] {
  return [
    moved(submitted, author, 'submit', said),
    moved(approved, approver, 'approve'),
    moved(claimed, moderator, 'claim'),
    moved(released, moderator, 'publish'),
  ]
}
