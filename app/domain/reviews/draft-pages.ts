/** What the pages about a draft show: made on the server, read by components. */
import type { CaseAction } from '#app/domain/access/case-access.ts'
import type { PlacedHint } from '#app/domain/cases/case-hints.ts'
import type { SectionChange } from '#app/domain/cases/comparison/compare.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Problem } from '#app/domain/cases/problem.ts'
import type { Bilingual, Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import type { CollaboratorRole } from '#app/domain/people/person.ts'
import type { PublicationStatus, State } from './workflow.ts'

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

/** A draft that was deleted and can still be brought back. */
export interface DeletedDraft {
  id: string
  kind: CaseKind
  title: string
  organisationName: string
  /** Null when the person is gone. */
  by: string | null
  at: Date
  /** When its words are deleted for good. */
  until: Date
  /** Others only learn what became of it. */
  mayUndelete: boolean
}

/** A field as a page names it: not its whole description. */
export interface NamedField {
  label: Bilingual
  /** The group that it lies in, for a field in a row. */
  group: Bilingual | null
}

/** A problem as a page shows it. */
export interface MissingField extends NamedField {
  path: string
  kind: Problem['kind']
  limit?: number
}

/** A hint on how a text is written as a page shows it. */
export interface FieldHint extends PlacedHint, NamedField {}

/** One line of what happened to a case. */
export interface HistoryEntry {
  id: string
  move: string
  from: string
  to: string
  /** null when it followed from what somebody else did, or the person is gone */
  person: string | null
  note: string
  at: Date
}

/** Where a text stands, for its authors. */
export interface DraftStatus {
  head: DraftHead
  allowedActions: readonly CaseAction[]
  missing: MissingField[]
  hints: FieldHint[]
  /** What a button that publishes at once would publish. */
  contentHash: string
  /** Its organisation is trusted with texts of this kind: an approver may publish at once. */
  isTrusted: boolean
  maySelfPublish: boolean
  hasApprover: boolean
  /** May decide about it, on the page of review. */
  mayReview: boolean
  currentVersion: number | null
  publishedPath: Path | null
  isUnchecked: boolean
  withdrawnAt: Date | null
  claim: { name: string; since: Date } | null
  approval: { name: string; at: Date; holds: boolean } | null
  place: { place: number; of: number } | null
  history: HistoryEntry[]
}

/** What became of a text, for somebody who reviewed it. */
export interface Outcome {
  head: Pick<DraftHead, 'id' | 'kind' | 'language' | 'organisationName'> & {
    /** As it was handed in. */
    title: string
  }
  result: 'published' | 'withdrawn' | 'rejected' | 'withAuthors'
  /** Where it is or was read; null when it never was published. */
  path: Path | null
  history: HistoryEntry[]
}

export interface InvitedPerson {
  id: string
  name: string
  role: CollaboratorRole
  invitedBy: string | null
  since: Date
  /** Belongs to no unit of the owning organisation: the draft is shown outside it. */
  isOutside: boolean
  organisations: string[]
}

export interface ChangesUnderReview {
  /** Null when the draft still says what was handed in. */
  sinceSubmission: readonly SectionChange[] | null
  /** Since it was last given back or published; null the first time. */
  sincePrevious: readonly SectionChange[] | null
}
