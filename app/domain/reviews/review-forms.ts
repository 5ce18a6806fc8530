/** The forms of handing in and of review. Strict: a field that the form does not have is refused. */
import { z } from 'zod'
import { optionalLine, prose } from '#app/domain/text/text.ts'

/** Room to explain, not to write the text anew. */
const longestNote = 4000
/** One sentence beside the version. */
const longestChangeNote = 300
const longestReason = 1000

const written = (max: number) => prose(max).refine((text) => text.length > 0, 'required')

/** The fingerprint of what the person saw: a decision about anything else is refused. */
const seen = z.string().regex(/^[0-9a-f]{64}$/)

export const submissionForm = z.strictObject({
  note: prose(longestNote).default(''),
  changeNote: optionalLine(longestChangeNote).default(''),
})

export const trustedPublicationForm = z.strictObject({
  seen,
  changeNote: optionalLine(longestChangeNote).default(''),
})

export const decisionForm = z.strictObject({ seen })

export const returnForm = z.strictObject({ note: written(longestNote) })

export const rejectionForm = z.strictObject({ reason: written(longestReason) })

export const withdrawalForm = z.strictObject({ reason: written(longestReason) })
