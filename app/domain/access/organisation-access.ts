/** Who may do what for an organisation. */
import type { OrganisationRole, Person } from '#app/domain/people/person.ts'
import { accessRules } from './rules.ts'

export interface OrganisationAccess {
  readonly resource: 'organisation'
  id: string
}

/** `read`: its inner pages; what it has published is for everybody. */
export type OrganisationAction = 'read' | 'startDraft' | 'manageMembers'

type Relation = OrganisationRole | 'administrator'

const table: Readonly<Record<Relation, readonly OrganisationAction[]>> = {
  member: ['read', 'startDraft'],
  editor: ['read', 'startDraft'],
  /** stands behind the organisation */
  approver: ['read', 'startDraft', 'manageMembers'],
  /** helps where there is no approver yet, or none left */
  administrator: ['read', 'manageMembers'],
}

export function roleIn(person: Person, organisationId: string): OrganisationRole | null {
  return person.memberships.find((membership) => membership.organisationId === organisationId)?.role ?? null
}

/** An organisation, as far as rights go. */
export function organisationAccess(id: string): OrganisationAccess {
  return { resource: 'organisation', id }
}

export const organisationRules = accessRules<OrganisationAccess, Relation, OrganisationAction>({
  relationsOf(person, { id }) {
    const role = roleIn(person, id)
    return [...(role ? [role] : []), ...(person.isAdmin ? (['administrator'] as const) : [])]
  },
  judge: (relation, action) => (table[relation].includes(action) ? 'allowed' : 'never'),
  // that an organisation exists is public; only its inner pages are not
  isSecret: () => false,
  whyNotNow: () => 'notHere',
})
