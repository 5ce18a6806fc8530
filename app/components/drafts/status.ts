/** What the page of a text's status knows; the server makes it. */

import type { Happening } from '#app/components/reviews/history.tsx'
import type { Action } from '#app/domain/access/access.ts'
import type { DraftHead } from './draft-page.tsx'
import type { Lacking } from './missing-fields.tsx'

export interface Status {
  head: DraftHead
  may: readonly Action[]
  lacking: readonly Lacking[]
  seen: string
  maySelfPublish: boolean
  hasApprover: boolean
  reviews: boolean
  currentVersion: number | null
  publishedPath: string | null
  unchecked: boolean
  withdrawnAt: Date | string | null
  claim: { name: string; since: Date | string } | null
  approval: { name: string; at: Date | string; holds: boolean } | null
  place: { place: number; of: number } | null
  history: readonly Happening[]
}

/** The last time that one of these happened. */
export function lastOf(history: readonly Happening[], ...moves: string[]): Happening | undefined {
  return history.find(({ move }) => moves.includes(move))
}
