/** The form with which an administrator brings figures of many organisations. */
import { z } from 'zod'
import { composed, isPlainProse, isStorable } from '#app/domain/text/text.ts'
import { line } from '#app/domain/text/text-schemas.ts'
import { indicatorKeys } from './indicators.ts'

const longestSource = 120
/** Below the 256 kB that a form may have, escaped line breaks included. */
const longestCsv = 200_000

export const figuresForm = z.strictObject({
  indicator: z.enum(indicatorKeys, { error: 'required' }),
  source: line(longestSource),
  csv: z
    .string()
    .refine(isStorable, 'characters')
    .transform(composed)
    .refine((text) => text.trim().length > 0, 'required')
    .refine((text) => text.length <= longestCsv, 'tooLong')
    .refine(isPlainProse, 'characters'),
})
