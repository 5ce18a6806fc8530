import type { review as sv } from '../sv/review.ts'

export const review = {
  notice: {},
  errors: {},
  reasons: {},
} satisfies typeof sv
