/** A case in the queue of whoever reviews. */
import { z } from 'zod'
import { caseKinds } from '#app/domain/cases/document.ts'
import { states } from './workflow.ts'

/** Why it stands in this person's queue. */
const queueReasons = ['approve', 'review', 'checkAfterwards'] as const
export type QueueReason = (typeof queueReasons)[number]

export const queueEntry = z.object({
  id: z.string(),
  kind: z.enum(caseKinds),
  title: z.string(),
  organisation: z.string(),
  state: z.enum(states),
  part: z.enum(queueReasons),
  waitingSince: z.date(),
  claimedBy: z.string().nullable(),
  claimedByName: z.string().nullable(),
  claimedAt: z.date().nullable(),
  /** how many times it has been handed in for this version */
  attempts: z.number(),
  /** of the published text that this would replace */
  currentVersion: z.number().nullable(),
})
export type QueueEntry = z.infer<typeof queueEntry>
