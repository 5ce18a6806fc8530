/** Addresses in forms. Apart from email.ts, which the editor uses too: the browser needs no schemas. */
import { z } from 'zod'
import { normalEmail } from './email.ts'

/** Anything in these fields is checked and spelled as it is stored. Messages are keys of the error texts. */
export const emailAddress = z.string().transform((text, context) => {
  const email = normalEmail(text)
  if (email) return email
  context.addIssue({ code: 'custom', message: text.trim() ? 'email' : 'required' })
  return z.NEVER
})

/** As `emailAddress`, or nothing. */
export const optionalEmail = z.union([z.literal('').transform(() => null), emailAddress])
