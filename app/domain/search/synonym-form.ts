/** A group of words that mean the same, as a moderator writes it: terms a line each. */
import { z } from 'zod'
import { prose } from '#app/domain/text/text-schemas.ts'

/** More would be a subject and no meaning. */
const mostTerms = 40
const longestTerm = 60
const longestList = 2_000

const terms = prose(longestList)
  .transform((text) =>
    [...new Set(text.split(/[\n,]/).map((term) => term.trim().toLowerCase()))].filter(Boolean),
  )
  .refine((list) => list.length <= mostTerms && list.every((term) => term.length <= longestTerm), 'tooLong')

export const synonymForm = z
  .strictObject({ sv: terms, en: terms, narrower: terms })
  .refine(
    ({ sv, en, narrower }) => sv.length + en.length > 0 && sv.length + en.length + narrower.length > 1,
    {
      path: ['sv'],
      message: 'twoWords',
    },
  )

export type SynonymTerms = z.infer<typeof synonymForm>
