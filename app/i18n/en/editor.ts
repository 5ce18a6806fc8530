import type { editor as sv } from '../sv/editor.ts'

export const editor = {
  notice: {},
  errors: {},
} satisfies typeof sv
