/** A decision that was not carried out, as an answer: what the page shows instead, with the status that says so. */
import { data } from '@remix-run/node'
import type { DecisionFailure } from '#server/reviews/approval.ts'

export function refusedDecision(refusal: DecisionFailure) {
  // changed under one's hands is a conflict; something missing is what the text itself lacks
  return data(refusal, { status: refusal.reason === 'changed' ? 409 : 422 })
}
