/** A page that is one step of a review: with its form, or only to say why a form of the review's own page did nothing. */
import { pathTo } from '#app/domain/paths.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { loadFormAnswer } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { type RouteArgs, respond } from '#server/http/respond.ts'
import { caseUnderReview } from '#server/reviews/review.ts'

export const loadReviewStep = respond(findDraft)

export const loadReviewAnswer = loadFormAnswer(reviewPath, findDraft)

/** The case as the step's page shows it; decided already, its own page says what became of it. */
async function findDraft(args: RouteArgs) {
  const { params, context } = args
  const draft = await caseUnderReview(context.db, requirePerson(context), params.id)
  if (!draft) throw seeOther(context, reviewPath(args))
  return { draft }
}

function reviewPath({ params }: RouteArgs) {
  return pathTo('review', { id: params.id })
}
