import type { Context } from '#server/context.ts'

/** What the moves of a case need of the running process. */
export type ReviewServices = Pick<Context, 'db' | 'drafts' | 'origin'>
