/** The forms about organisations, their members and their invitations. */
import { z } from 'zod'
import { line, optionalLine } from '#app/domain/text/text-schemas.ts'
import { counties } from './counties.ts'
import { normalDomain } from './email.ts'
import { emailAddress, optionalEmail } from './email-schemas.ts'
import { organisationTypes, seededTypes } from './organisation-types.ts'
import { organisationRoles } from './person.ts'

const longestName = 120

const optionalDomain = z.string().transform((text, context) => {
  if (!text.trim()) return null
  // some paste a whole address, or put the @ in front
  const domain = normalDomain(text.slice(text.lastIndexOf('@') + 1))
  if (domain) return domain
  context.addIssue({ code: 'custom', message: 'domain' })
  return z.NEVER
})

const optionalWebsite = optionalLine(300).transform((text, context) => {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && (url.protocol === 'https:' || url.protocol === 'http:') && !url.username) return url.href
  context.addIssue({ code: 'custom', message: 'url' })
  return z.NEVER
})

const details = {
  emailDomain: optionalDomain,
  contactRole: optionalLine(120).transform((text) => text || null),
  contactEmail: optionalEmail,
  website: optionalWebsite,
  isTrusted: z.literal('true').optional().transform(Boolean),
}

export const organisationDetailsForm = z.strictObject(details)

const addedTypes: readonly string[] = organisationTypes
  .map((type) => type.key)
  .filter((key) => !seededTypes.includes(key))

export const newOrganisationForm = z.strictObject({
  /** Made with the page: the same form sent twice creates one organisation. */
  key: z.string().min(8).max(64),
  name: line(longestName),
  type: z.string().refine((key) => addedTypes.includes(key), 'choose'),
  county: z
    .string()
    .refine((code) => code === '' || counties.some((county) => county.key === code), 'choose')
    .transform((code) => code || null),
  ...details,
})

export const invitationForm = z.strictObject({
  email: emailAddress,
  role: z.enum(organisationRoles),
  /** Asked for where the address gives reason to doubt that the person belongs to the organisation. */
  isChecked: z.literal('true').optional().transform(Boolean),
})

export const roleForm = z.strictObject({ person: z.uuid(), role: z.enum(organisationRoles) })

export const removalForm = z.strictObject({ person: z.uuid() })

/** A link is known by the hash of its token. */
const linkId = z.string().regex(/^[0-9a-f]{64}$/)
export const invitationWithdrawalForm = z.strictObject({ invitation: linkId })
/** Its address says which. */
export const invitationDeclineForm = z.strictObject({})
export const ownInvitationForm = z.strictObject({ invitation: linkId })
