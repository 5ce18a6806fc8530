/** A decision that was not carried out, as an answer: what the page shows instead, with the status that says so. */
import { data } from '@remix-run/node'
import type { MissingField } from '#server/drafts/missing-fields.ts'

export type RefusedDecision = { reason: 'changed' } | { reason: 'incomplete'; missing: MissingField[] }

export function refusedDecision(result: RefusedDecision) {
  // changed under one's hands is a conflict; something missing is what the text itself lacks
  return data(result, { status: result.reason === 'changed' ? 409 : 422 })
}
