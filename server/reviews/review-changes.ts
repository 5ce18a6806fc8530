/** What changed in a text under review, for the page of its reviewers. */
import type { SectionChange } from '#app/domain/cases/comparison/compare.ts'
import type { Language } from '#app/domain/language.ts'
import type { Services } from '#server/services.ts'
import type { Review } from './review.ts'

export interface ReviewChanges {
  /** Null when the draft still says what was handed in. */
  sinceSubmission: SectionChange[] | null
  /** Since it was last given back or published; null the first time. */
  sincePrevious: SectionChange[] | null
}

export const noChanges: ReviewChanges = { sinceSubmission: null, sincePrevious: null }

/** @throws TooCostly, Busy */
export async function compareReview(
  { documents, lang }: Pick<Services, 'documents'> & { lang: Language },
  { head, content, submitted, previous }: Review,
): Promise<ReviewChanges> {
  const earlier = [submitted, previous?.content ?? null]
  const pairs = earlier.flatMap((before) => (before ? [[before, content] as const] : []))
  if (pairs.length === 0) return noChanges
  const changes = await documents.run('compare', { kind: head.kind, lang, pairs })
  const [sinceSubmission = null, sincePrevious = null] = submitted ? changes : [null, ...changes]
  return { sinceSubmission, sincePrevious }
}
