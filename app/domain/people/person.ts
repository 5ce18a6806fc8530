import type { Language } from '#app/domain/language.ts'

export const organisationRoles = ['member', 'editor', 'approver'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

export const collaboratorRoles = ['viewer', 'commenter', 'editor'] as const
export type CollaboratorRole = (typeof collaboratorRoles)[number]
/** What somebody can be invited for now; a commenter waits until there are comments. */
export const offeredRoles = ['viewer', 'editor'] as const satisfies readonly CollaboratorRole[]

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface Membership {
  organisationId: string
  organisationName: string
  organisationSlug: string
  role: OrganisationRole
}

/** Somebody signed in, with everything that rights are decided by. Suspended people are never a Person. */
export interface Person {
  id: string
  name: string
  email: string
  language: Language
  theme: Theme
  isModerator: boolean
  isAdmin: boolean
  memberships: readonly Membership[]
}
