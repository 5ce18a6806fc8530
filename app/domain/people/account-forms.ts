/** The forms of signing in and of one's own account. Strict: a field that the form does not have is refused. */
import { z } from 'zod'
import { languages } from '#app/domain/language.ts'
import { line, optionalLine } from '#app/domain/text/text-schemas.ts'
import { emailAddress } from './email-schemas.ts'
import { newPassword, typedPassword } from './password.ts'
import { themes } from './person.ts'

const longestName = 100
const longestTitle = 120

export const signInForm = z.strictObject({ email: emailAddress, password: typedPassword })

export const resetRequestForm = z.strictObject({ email: emailAddress })

export const newPasswordForm = z.strictObject({ password: newPassword })

export const passwordChangeForm = z.strictObject({
  /** Whose page the form stood on: sent twice, it comes from a browser that the first one has signed out. */
  account: emailAddress,
  current: typedPassword,
  password: newPassword,
})

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
  accept: z.strictObject({}).transform(() => ({ name: '', title: '', password: '' })),
  // the form for new people sent twice ends here the second time: by then there is an account
  sign_in: z
    .strictObject({ password: typedPassword, name: z.string().optional(), title: z.string().optional() })
    .transform(({ password }) => ({ name: '', title: '', password })),
  register: z.strictObject({
    name: line(longestName),
    title: optionalLine(longestTitle),
    password: newPassword,
  }),
}
