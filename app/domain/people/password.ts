/**
 * What makes a password good enough: length, and not being among the first that anybody would try, for which the server
 * has lists. No rules of composition, no expiry, any character: a password manager's choice and a sentence are both
 * welcome.
 */
import { z } from 'zod'
import { isStorable } from '#app/domain/text/text.ts'

/** Below this, guessing a stolen hash becomes feasible. */
export const shortestPassword = 12
/** Above this nobody types; it keeps hashing from becoming a way to keep the server busy. */
export const longestPassword = 200
const longestTyped = 4 * longestPassword

/** Why this password may not be used, as a key of the error texts; null when it may. */
export function passwordProblem(password: string, email: string | null): string | null {
  // before anything is made of it: a letter may be typed as several signs
  if (password.length > longestTyped) return 'passwordLong'
  const normal = password.normalize('NFKC').toLowerCase()
  const length = [...normal].length
  if (length === 0) return 'required'
  if (length < shortestPassword) return 'passwordShort'
  if (length > longestPassword) return 'passwordLong'
  // four different characters or fewer: "aaaaaaaaaaaa", "121212121212"
  if (new Set(normal).size < 5) return 'passwordCommon'
  if (email && (normal === email || normal === email.slice(0, email.lastIndexOf('@'))))
    return 'passwordIsEmail'
  return null
}

/** A password somebody types to prove who they are: whatever it is, it is compared and nothing else. */
export const typedPassword = z
  .string()
  .min(1)
  .refine((password) => password.length <= longestTyped, 'passwordLong')
  .refine(isStorable, 'characters')

/** A password to be. The action compares it with the e-mail address as well. */
export const newPassword = z
  .string()
  .refine(isStorable, 'characters')
  .superRefine((password, context) => {
    const problem = passwordProblem(password, null)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
