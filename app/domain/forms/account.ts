/** The forms of signing in and of one's own account. Strict: a field that the form does not have is refused. */
import { z } from 'zod'
import { emailAddress } from '../email.ts'
import { languages } from '../language.ts'
import { newPassword, typedPassword } from '../password.ts'
import { themes } from '../person.ts'
import { line, optionalLine } from '../text.ts'

const longestName = 100
const longestTitle = 120

/** Where to go afterwards; made safe where it is used. */
const next = z.string().max(2000).default('')

export const signInForm = z.strictObject({ email: emailAddress, password: typedPassword, next })

export const resetRequestForm = z.strictObject({ email: emailAddress })

export const newPasswordForm = z.strictObject({ password: newPassword })

export const passwordChangeForm = z.strictObject({ current: typedPassword, password: newPassword })

export const profileForm = z.strictObject({
  name: line(longestName),
  title: optionalLine(longestTitle),
  language: z.enum(languages),
  theme: z.enum(themes),
})

/** Without a session: all of them. */
export const sessionEndForm = z.strictObject({ session: z.union([z.uuid(), z.literal('')]).default('') })

export const firstAdministratorForm = z.strictObject({
  name: line(longestName),
  email: emailAddress,
  password: newPassword,
})

/** Accepting an invitation, by who accepts it. */
export const acceptanceForms = {
  join: z.strictObject({}).transform(() => ({ name: '', title: '', password: '' })),
  sign_in: z
    .strictObject({ password: typedPassword })
    .transform(({ password }) => ({ name: '', title: '', password })),
  register: z.strictObject({
    name: line(longestName),
    title: optionalLine(longestTitle),
    password: newPassword,
  }),
}
