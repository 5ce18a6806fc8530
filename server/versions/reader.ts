/** What somebody who reads a published text may do beside reading it. */

import { can } from '#app/domain/access/access.ts'
import type { Reader } from '#app/domain/cases/cost-visibility.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { selectCases, toCase } from '#server/drafts/case-row.ts'

export interface ReaderRights {
  reader: Reader
  /** Paths of the site map; null where the person has no business. */
  draftPath: Path | null
  withdrawalPath: Path | null
}

const outside: ReaderRights = { reader: 'public', draftPath: null, withdrawalPath: null }

/** How the person stands to the published text at this slug. */
export async function findReaderRights(db: Db, person: Person | null, slug: string): Promise<ReaderRights> {
  if (!person) return outside
  const row = await selectCases(db, person.id).where('cases.slug', '=', slug).executeTakeFirst()
  if (!row) return { ...outside, reader: 'signed_in' }
  const found = toCase(row)
  const mayRead = can(person, 'read', found)
  return {
    reader: mayRead ? 'insider' : 'signed_in',
    draftPath: mayRead ? pathTo('draft', { id: found.id }) : null,
    withdrawalPath: can(person, 'withdraw', found) ? pathTo('withdrawal', { id: found.id }) : null,
  }
}
