/**
 * Which organisation a page is read for ("vi är …"). Pages of strangers are cached by their address, so that for them it
 * stands there, `?vi=<slug>`, and nowhere else (decision 0192). Pages of somebody signed in are made for her alone: what she
 * chose, or where she works.
 */
import type { Person } from '#app/domain/people/person.ts'
import { isSlug } from '#app/domain/text/slug.ts'
import type { Db } from '#db/connect.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { differencesFrom, type ReadersOrganisation } from '#server/organisations/likeness.ts'

interface Asked {
  request: Pick<Request, 'url'>
  context: { db: Db; person: Person | null; chosenOrganisation: string | null }
}

/** @param among the slugs of the only others that the page shows */
export async function readersOrganisation(
  { request, context }: Asked,
  among?: readonly string[],
): Promise<ReadersOrganisation | null> {
  const slug = slugOf({ request, context })
  return slug === null ? null : differencesFrom(context.db, slug, among)
}

function slugOf({ request, context: { person, chosenOrganisation } }: Asked): string | null {
  const said = readQuery(request).get('vi')
  if (said) return isSlug(said) ? said : null
  if (!person) return null
  return chosenOrganisation ?? person.memberships[0]?.organisationSlug ?? null
}
