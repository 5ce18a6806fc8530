import type { account as sv } from '../sv/account.ts'

export const account = {
  notice: {},
  errors: {},
} satisfies typeof sv
