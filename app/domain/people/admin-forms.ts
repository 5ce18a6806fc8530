/** The forms of administration that are not about an organisation. */
import { z } from 'zod'

export const platformRolesForm = z.strictObject({
  isModerator: z.literal('true').optional().transform(Boolean),
  isAdmin: z.literal('true').optional().transform(Boolean),
})

export const suspensionForm = z.strictObject({ suspended: z.enum(['true', 'false']) })

/** Without a job: all of them. */
export const jobRetryForm = z.strictObject({ job: z.union([z.uuid(), z.literal('')]).default('') })
