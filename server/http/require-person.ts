import { SignInNeeded } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'

/** @throws SignInNeeded when nobody is. */
export function requirePerson({ person }: { person: Person | null }): Person {
  if (!person) throw new SignInNeeded()
  return person
}
