/** Who may decide who belongs to an organisation. */
import type { OrganisationRole, Person } from '#app/domain/people/person.ts'

export function roleIn(person: Person, organisationId: string): OrganisationRole | null {
  return person.memberships.find((membership) => membership.organisationId === organisationId)?.role ?? null
}

/** Approvers stand behind their organisation; an administrator helps where there is none yet, or none left. */
export function mayManageMembers(person: Person, organisationId: string): boolean {
  return person.isAdmin || roleIn(person, organisationId) === 'approver'
}
