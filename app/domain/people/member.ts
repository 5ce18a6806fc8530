/** Somebody in the list of an organisation's members. */
import type { OrganisationRole } from './person.ts'

export interface Member {
  personId: string
  name: string
  title: string | null
  email: string
  role: OrganisationRole
  isSuspended: boolean
}
