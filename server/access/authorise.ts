/** Finding is permitting: a resource is loaded for a person, and given only to whoever may do something with it. */
import { z } from 'zod'
import { type ActionOn, can, permit, type ResourceNamed } from '#app/domain/access/access.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'

type ResourceName = Parameters<typeof can>[2]['resource']

/** Loads a resource with what this person's rights to it are decided by. Says nothing about what she may do. */
export type Finder<Resource> = (db: Db, personId: string, id: string) => Promise<Resource | null>

/**
 * The resource, for whoever may do one of these with it.
 * @throws NotFound when there is none or the person may not know that there is; InvalidMove, Forbidden as `permit` does,
 * for the first action.
 */
export async function authorise<Name extends ResourceName, Resource extends ResourceNamed<Name>>(
  db: Db,
  person: Person,
  find: Finder<Resource & { readonly resource: Name }>,
  id: unknown,
  ...anyOf: readonly [ActionOn<Name>, ...ActionOn<Name>[]]
): Promise<Resource> {
  const found = await find(db, person.id, parseId(id))
  if (!found) throw new NotFound()
  if (!anyOf.some((action) => can(person, action, found))) permit(person, anyOf[0], found)
  return found
}

/** @throws NotFound: an address that cannot be one of ours is one that does not exist. */
export function parseId(id: unknown): string {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw new NotFound()
  return parsed.data
}
