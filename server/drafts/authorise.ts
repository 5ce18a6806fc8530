/** Finding is permitting: a case is loaded through what the person may do with it. */
import { z } from 'zod'
import { type Action, can, relationsOf, table } from '#app/domain/access/access.ts'
import { Forbidden, InvalidMove, NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { isClosed } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { type Case, selectCases, toCase } from './case-row.ts'

/**
 * The case, for whoever may do one of these.
 * @throws NotFound when there is no such case or the person may not know that there is, InvalidMove when the person may
 * do this but not where the case stands, Forbidden when the person may only see it.
 */
export async function authorise(db: Db, person: Person, id: unknown, ...anyOf: Action[]): Promise<Case> {
  const row = await selectCases(db, person.id).where('cases.id', '=', parseCaseId(id)).executeTakeFirst()
  if (!row) throw new NotFound()
  const found = toCase(row)
  if (anyOf.some((action) => can(person, action, found))) return found
  // none of them: the first says why
  for (const action of anyOf) permit(person, action, found)
  throw new NotFound()
}

/** @throws as `caseFor` does */
export function permit(person: Person, action: Action, found: Case): void {
  if (can(person, action, found)) return
  const elsewhere = relationsOf(person, found).some((relation) => table[relation][action])
  // whoever reviews was shown the case when it was handed in: that it has moved on is no secret
  const knows = can(person, 'read', found) || (elsewhere && found.submittedAt !== null)
  if (!knows) throw new NotFound()
  if (elsewhere) throw new InvalidMove(isClosed(found.publicationStatus) ? 'closed' : 'notHere')
  throw new Forbidden()
}

/** @throws NotFound: an address that cannot be a case is one that does not exist. */
export function parseCaseId(id: unknown): string {
  const known = z.uuid().safeParse(id)
  if (!known.success) throw new NotFound()
  return known.data
}
