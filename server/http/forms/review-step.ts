/** A page that is one step of a review, before and after the step. */
import { pathTo } from '#app/domain/paths.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { type RouteArgs, respond } from '#server/http/respond.ts'
import { caseUnderReview } from '#server/reviews/review.ts'

/** The loader: the case as the step's page shows it; decided already, its own page says what became of it. */
export const loadReviewStep = respond(async ({ params, context }: RouteArgs) => {
  const draft = await caseUnderReview(context.db, requirePerson(context), params.id)
  if (!draft) throw seeOther(context, pathTo('review', { id: params.id }))
  return { draft }
})
