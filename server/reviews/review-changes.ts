/** What changed in a text under review, for the page of its reviewers. */
import type { Language } from '#app/domain/language.ts'
import type { ChangesUnderReview } from '#app/domain/reviews/draft-pages.ts'
import type { Services } from '#server/services.ts'
import type { Review } from './review.ts'

export const noChanges: ChangesUnderReview = { sinceSubmission: null, sincePrevious: null }

/** @throws TooCostly, Busy */
export async function compareReview(
  { documents, lang }: Pick<Services, 'documents'> & { lang: Language },
  { head, content, submitted, previous }: Review,
): Promise<ChangesUnderReview> {
  const earlier = [submitted, previous?.content ?? null]
  const pairs = earlier.flatMap((before) => (before ? [[before, content] as const] : []))
  if (pairs.length === 0) return noChanges
  const changes = await documents.run('compare', { kind: head.kind, lang, pairs })
  const [sinceSubmission = null, sincePrevious = null] = submitted ? changes : [null, ...changes]
  return { sinceSubmission, sincePrevious }
}
