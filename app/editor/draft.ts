/** What the page of a draft knows from the server before anything is opened. */
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import type { PublicationStatus, State } from '#app/domain/reviews/workflow.ts'

export type ReadOnlyReason = 'viewer' | 'commenter' | 'reviewer' | 'published' | 'rejected' | 'other'

export interface Draft {
  readonly id: string
  readonly kind: CaseKind
  readonly state: State
  readonly publicationStatus: PublicationStatus
  readonly language: Language
  readonly organisationName: string
  readonly person: { readonly id: string; readonly name: string }
  /** Null when the person may write. */
  readonly readOnly: ReadOnlyReason | null
  readonly maySubmit: boolean
  readonly mayShare: boolean
  /** Names that fields offer. */
  readonly organisations: readonly string[]
}
