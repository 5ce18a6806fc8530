import type { read as sv } from '../sv/read.ts'

export const read = {
  notice: {},
  errors: {},
} satisfies typeof sv
