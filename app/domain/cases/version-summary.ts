/** A version in the list of a case's versions. */
import type { Contributor } from './contributors.ts'

export interface VersionSummary {
  number: number
  title: string
  changeNote: string
  publishedAt: Date
  contributors: readonly Contributor[]
  approvedBy: string | null
  publishedBy: string
  /** Of what a trusted organisation published alone: who has read it since. */
  checkedBy: string | null
  isUnreviewed: boolean
}
