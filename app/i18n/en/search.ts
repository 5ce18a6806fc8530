import type { search as sv } from '../sv/search.ts'

export const search = {
  notice: {},
  errors: {},
} satisfies typeof sv
