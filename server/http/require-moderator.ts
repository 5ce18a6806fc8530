import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { requirePerson } from './require-person.ts'

/**
 * Others do not find what only moderators see.
 * @throws SignInNeeded, NotFound
 */
export function requireModerator(context: { person: Person | null }): Person {
  const person = requirePerson(context)
  if (!person.isModerator) throw new NotFound()
  return person
}
