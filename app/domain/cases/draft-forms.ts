/** The forms around a draft: starting one and sharing it. */
import { z } from 'zod'
import { languages } from '#app/domain/language.ts'
import { emailAddress } from '#app/domain/people/email-schemas.ts'
import { collaboratorRoles } from '#app/domain/people/person.ts'
import { line, optionalLine } from '#app/domain/text/text-schemas.ts'
import { caseKinds } from './document.ts'
import { maxPointNameLength } from './point-name.ts'

export const newDraftForm = z.strictObject({
  kind: z.enum(caseKinds),
  organisation: z.uuid(),
  language: z.enum(languages),
  /** Made with the page: the same form sent twice starts one draft. */
  key: z.string().min(8).max(64),
  /** What it is based on; not there for an empty draft. */
  from: z.string().max(300).optional(),
})

/** A new point needs a name; a name is taken away by sending none. */
export const newPointForm = z.strictObject({ name: line(maxPointNameLength) })
export const pointNameForm = z.strictObject({ name: optionalLine(maxPointNameLength).default('') })

export const draftInvitationForm = z.strictObject({ email: emailAddress, role: z.enum(collaboratorRoles) })

export const collaboratorRoleForm = z.strictObject({ person: z.uuid(), role: z.enum(collaboratorRoles) })

export const collaboratorRemovalForm = z.strictObject({ person: z.uuid() })
