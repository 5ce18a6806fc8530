/** A draft in the lists of those who have a part in it. */
import { z } from 'zod'
import { caseKinds } from '#app/domain/cases/document.ts'
import { publicationStatuses, states } from './workflow.ts'

export const draftSummary = z.object({
  id: z.string(),
  kind: z.enum(caseKinds),
  title: z.string(),
  state: z.enum(states),
  publicationStatus: z.enum(publicationStatuses),
  slug: z.string().nullable(),
  completeness: z.number(),
  editedAt: z.date(),
  submittedAt: z.date().nullable(),
  organisation: z.string(),
  /** The person started it or was invited; otherwise it is there because of a role in the organisation. */
  isMine: z.boolean(),
  /** What was said when it was last given back or turned down. */
  lastNote: z.string().nullable(),
})
export type DraftSummary = z.infer<typeof draftSummary>
