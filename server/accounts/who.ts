/** Who is asking, for loaders and actions that are not for everybody. Each of them asks for itself. */
import { NotFound, SignInNeeded } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/person.ts'

/** @throws SignInNeeded */
export function signedIn({ person }: { person: Person | null }): Person {
  if (!person) throw new SignInNeeded()
  return person
}

/** Others do not find what only administrators see. */
export function administrator(context: { person: Person | null }): Person {
  const person = signedIn(context)
  if (!person.isAdmin) throw new NotFound()
  return person
}
