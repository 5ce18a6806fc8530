/** What the page of a text's status knows; the server makes it. */

import type { HistoryEntry } from '#app/components/reviews/history.tsx'
import type { CaseAction } from '#app/domain/access/case-access.ts'
import type { Path } from '#app/domain/paths.ts'
import type { DraftHead } from './draft-page.tsx'
import type { MissingField } from './missing-fields.tsx'

export interface Status {
  head: DraftHead
  allowedActions: readonly CaseAction[]
  missing: readonly MissingField[]
  contentHash: string
  maySelfPublish: boolean
  hasApprover: boolean
  mayReview: boolean
  currentVersion: number | null
  publishedPath: Path | null
  isUnchecked: boolean
  withdrawnAt: Date | string | null
  claim: { name: string; since: Date | string } | null
  approval: { name: string; at: Date | string; holds: boolean } | null
  place: { place: number; of: number } | null
  history: readonly HistoryEntry[]
}

/** The last time that one of these happened. */
export function findLastMove(history: readonly HistoryEntry[], ...moves: string[]): HistoryEntry | undefined {
  return history.find(({ move }) => moves.includes(move))
}
