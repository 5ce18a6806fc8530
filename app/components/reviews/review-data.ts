/** What the page of one case under review knows; the server makes it. */

import type { CaseAction } from '#app/domain/access/case-access.ts'
import type { Content } from '#app/domain/cases/content.ts'
import type { Contributor } from '#app/domain/cases/contributors.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import type { Language } from '#app/domain/language.ts'
import type { Query } from '#app/domain/paths.ts'
import type { DraftHead, HistoryEntry, MissingField } from '#app/domain/reviews/draft-pages.ts'

type Moment = Date | string

export interface ReviewData {
  head: DraftHead & { language: Language }
  organisation: CaseOrganisation
  currentVersion: number | null
  claim: { name: string; since: Moment; isOwn: boolean } | null
  content: Content
  contributors: readonly Contributor[]
  /** What the buttons are about: a decision on anything else is refused. */
  contentHash: string
  missing: readonly MissingField[]
  submission: { by: string; at: Moment; note: string; changeNote: string }
  previous: { what: 'submission' | 'version' } | null
  approval: { name: string; at: Moment; holds: boolean } | null
  history: readonly HistoryEntry[]
  allowedActions: readonly CaseAction[]
  maySelfPublish: boolean
  mayEdit: boolean
  isClaimOverdue: boolean
}

/** Where the case stands in what the reviewer is going through. */
export interface QueuePlace {
  position: { place: number; of: number; previous: string | null; next: string | null } | null
  /** The filter of the queue, as it stands in addresses. */
  query: Query
  now: Moment
}
