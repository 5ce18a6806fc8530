/**
 * Who may do what to which resource. Each resource brings a table of its own (case-access.ts, organisation-access.ts …)
 * and one line here; everything that asks for rights asks `can` or `permit`, which are typed by the resource.
 */
import { Forbidden, InvalidMove, NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { type CaseAccess, type CaseAction, caseRules } from './case-access.ts'
import { type OrganisationAccess, type OrganisationAction, organisationRules } from './organisation-access.ts'
import type { AccessRules } from './rules.ts'

/** What rights are decided by, and what may be done. Every resource can be read. */
interface Resources {
  case: { resource: CaseAccess; action: CaseAction }
  organisation: { resource: OrganisationAccess; action: OrganisationAction }
}
type ResourceName = keyof Resources

const rules: {
  readonly [Name in ResourceName]: AccessRules<Resources[Name]['resource'], Resources[Name]['action']>
} = { case: caseRules, organisation: organisationRules }

export type ActionOn<Name extends ResourceName> = Resources[Name]['action']
export type ResourceNamed<Name extends ResourceName> = Resources[Name]['resource'] & {
  readonly resource: Name
}

export function can<Name extends ResourceName>(
  person: Person | null,
  action: ActionOn<Name>,
  resource: ResourceNamed<Name>,
): boolean {
  return person !== null && rules[resource.resource].judge(person, action, resource) === 'allowed'
}

/**
 * @throws NotFound when the person may not know that there is such a thing, InvalidMove when she may do this but not in
 * the state that it is in, Forbidden when she may only see it.
 */
export function permit<Name extends ResourceName>(
  person: Person,
  action: ActionOn<Name>,
  resource: ResourceNamed<Name>,
): void {
  const { judge, isSecret, whyNotNow } = rules[resource.resource]
  const verdict = judge(person, action, resource)
  if (verdict === 'allowed') return
  const isKnown =
    judge(person, 'read', resource) === 'allowed' || (verdict === 'notNow' && !isSecret(resource))
  if (!isKnown) throw new NotFound()
  if (verdict === 'notNow') throw new InvalidMove(whyNotNow(resource))
  throw new Forbidden()
}
