/** A world of texts under review and people who send forms about them. */

import { type ReviewWorld, reviewWorld } from '#test/support/reviews/review.ts'
import { test as base } from './form-visitor.ts'

export { describe, expect, wordsOf } from './form-visitor.ts'

export const test = base.extend<{ review: ReviewWorld }>({
  review: async ({ db, cast }, use) => use(reviewWorld(db, cast)),
})

/** Where somebody who is not signed in is sent from here. */
export const toSignIn = (path: string) => `/logga-in?next=${encodeURIComponent(path)}`
