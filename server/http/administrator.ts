import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { signedIn } from './signed-in.ts'

/**
 * Others do not find what only administrators see.
 * @throws SignInNeeded, NotFound
 */
export function administrator(context: { person: Person | null }): Person {
  const person = signedIn(context)
  if (!person.isAdmin) throw new NotFound()
  return person
}
