/** The forms of handing in and of review. Strict: a field that the form does not have is refused. */
import { z } from 'zod'
import { optionalLine, prose } from '#app/domain/text/text-schemas.ts'

/** Room to explain, not to write the text anew. */
const maxNoteLength = 4000
/** One sentence beside the version. */
const maxChangeNoteLength = 300
const maxReasonLength = 1000

const requiredProse = (max: number) => prose(max).refine((text) => text.length > 0, 'required')

/** The fingerprint of what the person saw: a decision about anything else is refused. */
const contentHash = z.string().regex(/^[0-9a-f]{64}$/)

export const submissionForm = z.strictObject({
  note: prose(maxNoteLength).default(''),
  changeNote: optionalLine(maxChangeNoteLength).default(''),
})

export const trustedPublicationForm = z.strictObject({
  contentHash,
  changeNote: optionalLine(maxChangeNoteLength).default(''),
})

export const decisionForm = z.strictObject({ contentHash })

export const returnForm = z.strictObject({ note: requiredProse(maxNoteLength) })

export const rejectionForm = z.strictObject({ reason: requiredProse(maxReasonLength) })

export const withdrawalForm = z.strictObject({ reason: requiredProse(maxReasonLength) })
