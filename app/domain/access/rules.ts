/**
 * How rights are written down: one table for each resource. A person stands in one or more relations to a resource, and
 * each relation allows some actions, always or in some states of the resource. Rights of several relations add up.
 */
import type { Person } from '#app/domain/people/person.ts'

/** `notNow`: allowed to this person, but not in the state that the resource is in. */
export type Verdict = 'allowed' | 'notNow' | 'never'

export interface AccessRules<Resource, Action extends string> {
  judge(person: Person, action: Action, resource: Resource): Verdict
  /** True: whoever may do nothing with it now is told that it is not found, even if she may at other times. */
  isSecret(resource: Resource): boolean
  /** A key of the texts: why an action that is allowed at other times is not allowed now. */
  whyNotNow(resource: Resource): string
}

interface Definition<Resource, Relation extends string, Action extends string> {
  relationsOf: (person: Person, resource: Resource) => readonly Relation[]
  judge: (relation: Relation, action: Action, resource: Resource, person: Person) => Verdict
  isSecret: (resource: Resource) => boolean
  whyNotNow: (resource: Resource) => string
}

export function accessRules<Resource, Relation extends string, Action extends string>({
  relationsOf,
  judge,
  isSecret,
  whyNotNow,
}: Definition<Resource, Relation, Action>): AccessRules<Resource, Action> {
  return {
    judge(person, action, resource) {
      const verdicts = relationsOf(person, resource).map((relation) =>
        judge(relation, action, resource, person),
      )
      if (verdicts.includes('allowed')) return 'allowed'
      return verdicts.includes('notNow') ? 'notNow' : 'never'
    },
    isSecret,
    whyNotNow,
  }
}
