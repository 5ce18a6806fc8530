import type { Field } from './fields.ts'

export type ProblemKind =
  | 'missing'
  | 'tooLong'
  | 'badLink'
  | 'badEmail'
  | 'outOfRange'
  | 'tooFewUnits'
  | 'tooFewLessons'
  | 'endBeforeStart'
  | 'highBelowLow'
  | 'likelyOutside'
  | 'toBeforeFrom'
  | 'gainBeforeInvestment'
  | 'personalNumber'

/** One thing to mend, at the path of the field where it is mended. */
export interface Problem {
  readonly path: string
  readonly section: string
  readonly field: Field
  readonly kind: ProblemKind
  /** the limit, where there is one */
  readonly limit?: number
}
